package org.sealpost.rule;

/**
 * What becomes of mails that no rule decides.
 *
 * @param version of what somebody has seen, so that he overwrites nothing he has not
 * @param passes whether they pass; they are sealed otherwise
 * @param tagsTold whether the sender of a mail that passed gets one when its subject holds nearly a
 *     tag
 */
public record LastLineView(int version, boolean passes, boolean tagsTold) {
  String summary() {
    return (passes ? "PASS" : "SEAL") + (tagsTold ? ", senders are told of tags" : "");
  }
}
