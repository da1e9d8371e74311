package org.sealpost.audit;

import java.time.Instant;

/**
 * One act or attempt as it was written.
 *
 * @param outcome {@code done}, or in a word or two why it was refused
 * @param actor kind and id of whoever acted, such as {@code gateway:…}, {@code user:…}
 * @param client the address it came from; empty if none was noted
 */
public record TrailEntry(
    Instant at, Act act, String outcome, String actor, String client, String detail) {
  public boolean isDone() {
    return AuditEvent.DONE.equals(outcome);
  }
}
