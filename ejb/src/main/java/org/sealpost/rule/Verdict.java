package org.sealpost.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealpost.envelope.Level;
import org.sealpost.policy.Options;

/** What becomes of a mail, and which rule says so; none does where the last line decides. */
public sealed interface Verdict {
  Optional<String> rule();

  /**
   * It is sealed.
   *
   * @param profile the profile's name; nothing for what the request asks for, or the default
   * @param level counts if it is stricter than the profile's
   * @param expiryDays likewise if it is earlier
   */
  record Seal(
      Optional<String> rule,
      Optional<String> profile,
      Optional<Level> level,
      Optional<Integer> expiryDays)
      implements Verdict {
    /** What the request asks for, tightened by the rule. */
    public Options tightened(Options asked, Instant now) {
      Optional<Instant> expiry = expiryDays.map(days -> now.plus(Duration.ofDays(days)));
      return new Options(
          profile.or(asked::profile),
          Stream.concat(level.stream(), asked.level().stream()).min(Comparator.naturalOrder()),
          Stream.concat(expiry.stream(), asked.expiresAt().stream())
              .min(Comparator.naturalOrder()));
    }

    static Seal lastLine() {
      return new Seal(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
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
