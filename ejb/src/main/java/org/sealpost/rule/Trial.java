package org.sealpost.rule;

import java.util.List;
import java.util.Optional;
import org.sealpost.policy.TermsOutcome;

/**
 * What would become of a mail.
 *
 * @param subject decoded
 * @param lines every rule in its order
 * @param terms what it would be sealed under, or why it could not; nothing if it would not be
 *     sealed
 * @param unread names of option fields in its header whose values mean nothing
 * @param cut whether the mail has more text than rules search
 */
public record Trial(
    String sender,
    List<String> recipients,
    String subject,
    long bytes,
    Decided decided,
    List<Line> lines,
    Optional<TermsOutcome> terms,
    List<String> unread,
    boolean cut)
    implements TrialOutcome {
  /**
   * One rule.
   *
   * @param holds whether its conditions hold, even if it is off or another one has decided
   * @param decides whether it is the one that decides
   */
  public record Line(String name, boolean enabled, boolean holds, boolean decides) {}
}
