package org.sealpost.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.Level;

/**
 * A rule as somebody wants it.
 *
 * @param lines its conditions, at least one
 * @param junction how they count together; groups within count the other way
 * @param profile to seal with; nothing for the account's default
 * @param level to seal with, if it is stricter than the profile's
 * @param expiryDays days from sealing to expiry, if that is earlier than the profile's; at least 1
 * @param rejectText what the gateway is told, one to 500 characters, for {@link RuleAction#REJECT}
 */
public record RuleOrder(
    String name,
    Junction junction,
    List<ConditionLine> lines,
    RuleAction action,
    Optional<UUID> profile,
    Optional<Level> level,
    Optional<Integer> expiryDays,
    String rejectText) {
  public RuleOrder {
    lines = List.copyOf(lines);
  }
}
