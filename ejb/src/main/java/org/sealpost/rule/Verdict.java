package org.sealpost.rule;

import java.util.Optional;
import org.sealpost.envelope.Level;
import org.sealpost.policy.Due;
import org.sealpost.policy.Options;

/** What becomes of a mail, and which rule says so; none does where the last line decides. */
public sealed interface Verdict {
  Optional<String> rule();

  /**
   * It is sealed.
   *
   * @param options what the rule asks for
   */
  record Seal(Optional<String> rule, Options options) implements Verdict {
    static Seal of(
        String rule, Optional<String> profile, Optional<Level> level, Optional<Integer> days) {
      return new Seal(
          Optional.of(rule),
          Options.none().inProfile(profile).atLevel(level).expiring(days.map(Due::afterDays)));
    }

    static Seal lastLine() {
      return new Seal(Optional.empty(), Options.none());
    }
  }

  /** It goes on as it is. */
  record Pass(Optional<String> rule) implements Verdict {}

  /**
   * It is refused.
   *
   * @param text for the sender, by way of the gateway
   */
  record Reject(String name, String text) implements Verdict {
    @Override
    public Optional<String> rule() {
      return Optional.of(name);
    }
  }
}
