package org.sealpost.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.account.Setting.EXPIRY;
import static org.sealpost.account.Setting.FORWARD;
import static org.sealpost.account.Setting.LEVEL;
import static org.sealpost.account.Setting.READ_RECEIPT;
import static org.sealpost.account.Setting.REMINDER;
import static org.sealpost.account.Setting.REPLY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealpost.account.Bounds;
import org.sealpost.account.Setting;
import org.sealpost.envelope.Level;

class PrecedenceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Replies MUCH = new Replies(true, true, true, false);

  @ParameterizedTest
  @CsvSource({
    // account, profile, rule,   header, free,  used,   whose,   noticed
    "LOW,       LOW,     ,       ,       false, LOW,    PROFILE, false",
    "MEDIUM,    LOW,     ,       ,       false, MEDIUM, ACCOUNT, true",
    "HIGH,      MEDIUM,  ,       ,       false, HIGH,   ACCOUNT, true",
    "LOW,       LOW,     ,       HIGH,   false, HIGH,   HEADER,  false",
    "MEDIUM,    LOW,     ,       MEDIUM, false, MEDIUM, HEADER,  false",
    "LOW,       MEDIUM,  ,       LOW,    false, MEDIUM, PROFILE, true",
    "LOW,       HIGH,    ,       LOW,    false, HIGH,   PROFILE, true",
    "LOW,       LOW,     HIGH,   LOW,    false, HIGH,   RULE,    true",
    "LOW,       LOW,     MEDIUM, HIGH,   false, HIGH,   HEADER,  false",
    "LOW,       HIGH,    MEDIUM, HIGH,   false, HIGH,   HEADER,  false",
    "LOW,       HIGH,    ,       LOW,    true,  LOW,    HEADER,  false",
    "MEDIUM,    HIGH,    ,       LOW,    true,  MEDIUM, ACCOUNT, true",
    "LOW,       LOW,     HIGH,   LOW,    true,  LOW,    HEADER,  false"
  })
  void levelsOnlyRiseUnlessFree(
      Level account,
      Level profile,
      Level rule,
      Level header,
      boolean free,
      Level used,
      Source whose,
      boolean noticed) {
    Bounds bounds = new Bounds(account, 0, true, true, free ? Set.of(LEVEL) : Set.of());

    Terms terms =
        terms(
            bounds,
            profile(profile, MUCH, Times.ending(0)),
            Layer.rule(Options.none().atLevel(Optional.ofNullable(rule))),
            Layer.header(Options.none().atLevel(Optional.ofNullable(header))));

    assertThat(terms.level()).isEqualTo(used);
    assertThat(terms.source(LEVEL)).isEqualTo(whose);
    assertThat(terms.notice().isPresent()).isEqualTo(noticed);
  }

  /** Days; 0 is never, an empty cell no wish. */
  @ParameterizedTest
  @CsvSource({
    // account, default, longest, rule, header, free,  used, whose,   noticed
    "0,         0,       0,       ,     ,       false, 0,    PROFILE, false",
    "0,         30,      30,      ,     ,       false, 30,   PROFILE, false",
    "0,         30,      30,      ,     31,     false, 30,   PROFILE, true",
    "0,         30,      30,      ,     29,     false, 29,   HEADER,  false",
    "0,         30,      90,      ,     60,     false, 60,   HEADER,  false",
    "0,         30,      90,      60,   80,     false, 60,   RULE,    true",
    "0,         30,      90,      60,   50,     false, 50,   HEADER,  false",
    "0,         30,      90,      ,     100,    false, 90,   PROFILE, true",
    "0,         0,       90,      ,     ,       false, 90,   PROFILE, false",
    "0,         30,      0,       ,     900,    false, 900,  HEADER,  false",
    "20,        30,      30,      ,     ,       false, 20,   ACCOUNT, false",
    "20,        30,      30,      ,     25,     false, 20,   ACCOUNT, true",
    "20,        0,       0,       ,     ,       false, 20,   ACCOUNT, false",
    "365,       30,      30,      ,     60,     true,  60,   HEADER,  false",
    "365,       30,      30,      10,   60,     true,  60,   HEADER,  false",
    "365,       30,      30,      ,     400,    true,  365,  ACCOUNT, true"
  })
  void expiriesOnlyComeNearerUnlessFree(
      int account,
      int own,
      int longest,
      Integer rule,
      Integer header,
      boolean free,
      int used,
      Source whose,
      boolean noticed) {
    Bounds bounds = new Bounds(Level.LOW, account, true, true, free ? Set.of(EXPIRY) : Set.of());

    Terms terms =
        terms(
            bounds,
            profile(Level.LOW, MUCH, new Times(own, longest, 0)),
            Layer.rule(Options.none().expiring(days(rule))),
            Layer.header(Options.none().expiring(days(header))));

    assertThat(terms.expiresAt()).isEqualTo(after(used));
    assertThat(terms.source(EXPIRY)).isEqualTo(whose);
    assertThat(terms.notice().isPresent()).isEqualTo(noticed);
  }

  @ParameterizedTest
  @CsvSource({
    // account, profile, rule,  header, free,  used,  whose
    "true,      true,    ,      ,       false, true,  PROFILE",
    "true,      true,    false, true,   false, false, RULE",
    "true,      true,    ,      false,  false, false, HEADER",
    "true,      false,   ,      true,   false, false, PROFILE",
    "true,      false,   ,      true,   true,  true,  HEADER",
    "true,      true,    false, true,   true,  true,  HEADER",
    "false,     true,    ,      ,       false, false, ACCOUNT",
    "false,     true,    true,  true,   true,  false, ACCOUNT"
  })
  void permissionsOnlyGoUnlessFree(
      boolean account,
      boolean profile,
      Boolean rule,
      Boolean header,
      boolean free,
      boolean used,
      Source whose) {
    Set<Setting> loose = free ? Set.of(REPLY, FORWARD) : Set.of();
    Bounds bounds = new Bounds(Level.LOW, 0, account, account, loose);

    Terms terms =
        terms(
            bounds,
            profile(Level.LOW, new Replies(profile, profile, profile, false), Times.ending(0)),
            Layer.rule(asking(rule)),
            Layer.header(asking(header)));

    assertThat(terms.replies().reply()).isEqualTo(used);
    assertThat(terms.replies().forward()).isEqualTo(used);
    assertThat(terms.source(REPLY)).isEqualTo(whose);
    assertThat(terms.source(FORWARD)).isEqualTo(whose);
  }

  @Test
  void accountThatPermitsNoRepliesPermitsNoneToAllEither() {
    Bounds bounds = new Bounds(Level.LOW, 0, false, true, Set.of());

    Replies replies = terms(bounds, profile(Level.LOW, MUCH, Times.ending(0))).replies();

    assertThat(replies).isEqualTo(new Replies(false, false, true, false));
  }

  @Test
  void receiptMayBeAskedForButNotWaived() {
    ProfileSettings without = profile(Level.LOW, MUCH, Times.ending(0));
    ProfileSettings with = profile(Level.LOW, new Replies(true, true, true, true), Times.ending(0));
    Bounds free = new Bounds(Level.LOW, 0, true, true, Set.of(READ_RECEIPT));
    Layer asked = Layer.header(Options.none().receipt(Optional.of(true)));
    Layer waived = Layer.header(Options.none().receipt(Optional.of(false)));

    assertThat(terms(wide(), without, asked).replies().readReceipt()).isTrue();
    assertThat(terms(wide(), with, waived).replies().readReceipt()).isTrue();
    assertThat(terms(wide(), with, waived).notice())
        .contains("The profile's read receipt was used: yes.");
    assertThat(terms(free, with, waived).replies().readReceipt()).isFalse();
  }

  @Test
  void reminderMayComeSoonerButNotLater() {
    ProfileSettings weekly = profile(Level.LOW, MUCH, new Times(0, 0, 7));

    assertThat(terms(wide(), weekly).remindAt()).isEqualTo(after(7));
    assertThat(terms(wide(), weekly, reminding(3)).remindAt()).isEqualTo(after(3));
    assertThat(terms(wide(), weekly, reminding(9)).remindAt()).isEqualTo(after(7));
    assertThat(terms(wide(), weekly, reminding(9)).source(REMINDER)).isEqualTo(Source.PROFILE);
  }

  @Test
  void expiryMayBeAMomentOrATime() {
    Instant moment = NOW.plusSeconds(77);
    Layer at = Layer.header(Options.none().expiring(Optional.of(Due.at(moment))));

    assertThat(terms(wide(), profile(Level.LOW, MUCH, Times.ending(1)), at).expiresAt())
        .contains(moment);
  }

  @Test
  void expiryThatHasPassedIsRefused() {
    Layer past = Layer.header(Options.none().expiring(Optional.of(Due.at(NOW))));

    assertThat(outcome(wide(), profile(Level.LOW, MUCH, Times.ending(0)), past))
        .isEqualTo(TermsOutcome.None.EXPIRY_PASSED);
  }

  @Test
  void codeIsRefusedWhoeverAsks() {
    Options code = Options.none().atLevel(Optional.of(Level.CODE));
    ProfileSettings low = profile(Level.LOW, MUCH, Times.ending(0));
    TermsOutcome refused = TermsOutcome.None.LEVEL_UNSUPPORTED;

    assertThat(outcome(wide(), low, Layer.header(code))).isEqualTo(refused);
    assertThat(outcome(wide(), low, Layer.rule(code), Layer.header(Options.none())))
        .isEqualTo(refused);
    assertThat(outcome(wide(), profile(Level.CODE, MUCH, Times.ending(0)))).isEqualTo(refused);
  }

  @Test
  void profileOfARuleComesBeforeThatOfAHeader() {
    Layer rule = Layer.rule(Options.profile("strict"));
    Layer header = Layer.header(Options.profile("lax"));

    assertThat(Layer.profile(List.of(rule, header))).contains("strict");
    assertThat(Layer.profile(List.of(Layer.rule(Options.none()), header))).contains("lax");
    assertThat(Layer.profile(List.of())).isEmpty();
  }

  @Test
  void movedExpiryStaysWithinTheBounds() {
    Bounds month = new Bounds(Level.LOW, 30, true, true, Set.of());
    Optional<Instant> latest = after(30);

    assertThat(month.within(Optional.empty(), NOW)).isEqualTo(latest);
    assertThat(month.within(after(31), NOW)).isEqualTo(latest);
    assertThat(month.within(after(29), NOW)).isEqualTo(after(29));
    assertThat(wide().within(Optional.empty(), NOW)).isEmpty();
    assertThat(wide().within(after(31), NOW)).isEqualTo(after(31));
  }

  private static Bounds wide() {
    return Bounds.from(Level.LOW);
  }

  private static Options asking(Boolean allowed) {
    Optional<Boolean> wish = Optional.ofNullable(allowed);
    return Options.none().replying(wish, wish).forwarding(wish);
  }

  private static Layer reminding(int days) {
    return Layer.header(Options.none().reminding(days(days)));
  }

  private static Optional<Due> days(Integer days) {
    return Optional.ofNullable(days).map(Due::afterDays);
  }

  private static Optional<Instant> after(int days) {
    return days == 0 ? Optional.empty() : Optional.of(NOW.plus(Duration.ofDays(days)));
  }

  private static Terms terms(Bounds bounds, ProfileSettings profile, Layer... layers) {
    return (Terms) outcome(bounds, profile, layers);
  }

  private static TermsOutcome outcome(Bounds bounds, ProfileSettings profile, Layer... layers) {
    return Precedence.terms(bounds, profile, List.of(layers), NOW);
  }

  private static ProfileSettings profile(Level level, Replies replies, Times times) {
    return new ProfileSettings(
        "standard",
        level,
        replies,
        times,
        new Appearance(SubjectRule.KEPT, Locale.ENGLISH, false, FileName.STANDARD));
  }
}
