package org.sealpost.rule;

import java.util.List;
import java.util.UUID;

/** What became of a wish for a rule. */
public sealed interface RuleOutcome {
  /** It is stored. */
  record Saved(UUID id) implements RuleOutcome {}

  /** Lines, counted from 0, whose values make no sense; nothing is stored. */
  record LinesMalformed(List<Integer> lines) implements RuleOutcome {}

  /** Why nothing is stored. */
  enum NotSaved implements RuleOutcome {
    NAME_MALFORMED,
    NAME_TAKEN,
    /** There is no condition. */
    NO_CONDITIONS,
    TOO_MANY_CONDITIONS,
    TOO_MANY_RULES,
    /** The patterns of all rules together are too large. */
    PATTERNS_TOO_LARGE,
    NO_SUCH_PROFILE,
    EXPIRY_MALFORMED,
    REJECT_TEXT_MALFORMED,
    /** Somebody else has changed it; nothing was overwritten. */
    CHANGED_MEANWHILE,
    /** It has been removed, or is of another account. */
    GONE
  }
}
