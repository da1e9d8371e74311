package org.sealpost.policy;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealpost.account.Setting;
import org.sealpost.envelope.Level;

/**
 * What one message is sent under.
 *
 * @param profile the profile's name
 * @param remindAt when the sender hears who has not opened it
 * @param sources who decided each setting
 * @param notice English; says where less was granted than a profile, rule or header asks for
 */
public record Terms(
    String profile,
    Level level,
    Optional<Instant> expiresAt,
    Optional<Instant> remindAt,
    Replies replies,
    Appearance appearance,
    Map<Setting, Source> sources,
    Optional<String> notice)
    implements TermsOutcome {
  public Terms {
    sources = Map.copyOf(sources);
  }

  public SubjectRule subject() {
    return appearance.subject();
  }

  public Locale language() {
    return appearance.language();
  }

  /** Who decided the setting. */
  public Source source(Setting setting) {
    return sources.get(setting);
  }

  /** The terms of a message that was issued before, now that they may have changed. */
  public Terms asIssued(Level then, Optional<Instant> expiry, Optional<String> told) {
    return new Terms(profile, then, expiry, remindAt, replies, appearance, sources, told);
  }

  /** The same with more to tell. */
  public Terms telling(Optional<String> more) {
    String text =
        Stream.of(notice, more).flatMap(Optional::stream).collect(Collectors.joining(" "));
    return asIssued(level, expiresAt, Optional.of(text).filter(told -> !told.isEmpty()));
  }

  /** The same in that language. */
  public Terms speaking(Locale language) {
    return new Terms(
        profile,
        level,
        expiresAt,
        remindAt,
        replies,
        appearance.speaking(language),
        sources,
        notice);
  }
}
