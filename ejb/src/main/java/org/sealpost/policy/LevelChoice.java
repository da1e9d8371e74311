package org.sealpost.policy;

import java.util.Optional;
import org.sealpost.envelope.Level;

/**
 * The level of one message. A request may raise the profile's level (low, medium, high), never
 * lower it; low needs the account's permission, and is medium without. Code stands beside this
 * order: it is refused, whoever asks for it.
 */
record LevelChoice(Level level, Optional<String> notice) {
  static LevelChoice of(Level profile, Optional<Level> asked, boolean lowAllowed) {
    Level wanted = asked.orElse(profile);
    if (wanted == Level.CODE || profile == Level.CODE) {
      return new LevelChoice(Level.CODE, Optional.empty());
    }
    Level level = stricter(wanted, profile);
    if (level == Level.LOW && !lowAllowed) {
      return raised(Level.MEDIUM, "The account does not allow level low; medium was used.");
    }
    return level == wanted
        ? new LevelChoice(level, Optional.empty())
        : raised(level, "The profile asks for level " + level.wireName() + "; it was used.");
  }

  private static LevelChoice raised(Level level, String why) {
    return new LevelChoice(level, Optional.of(why));
  }

  private static Level stricter(Level one, Level other) {
    return rank(one) >= rank(other) ? one : other;
  }

  private static int rank(Level level) {
    return switch (level) {
      case LOW -> 0;
      case MEDIUM -> 1;
      case HIGH -> 2;
      case CODE -> throw new IllegalArgumentException("code has no place in the order");
    };
  }
}
