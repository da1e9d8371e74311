package org.sealpost.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealpost.access.NewUser;
import org.sealpost.access.Password;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.RandomSecret;
import org.sealpost.address.EmailAddress;

class EnrollmentAttemptTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final PasswordHash PENDING = PasswordHash.of("$argon2id$pending");
  private static final PasswordHash CHOSEN = PasswordHash.of("$argon2id$chosen");
  private static final UUID USER = UUID.randomUUID();

  private final RandomSecret cookie = RandomSecret.create();
  private final EnrollmentAttempt attempt = attempt();

  private EnrollmentAttempt attempt() {
    return new EnrollmentAttempt(
        new EnrollRequest(
            EmailAddress.parse("anna@example.com").orElseThrow(),
            " Anna ",
            Password.of("not looked at"),
            Locale.GERMAN,
            ZoneOffset.UTC,
            true,
            Optional.empty()),
        PENDING,
        cookie,
        "10.0.0.1",
        NOW);
  }

  @Test
  void aNewAttemptIsPendingForADay() {
    Instant end = NOW.plus(Duration.ofHours(24));

    assertThat(attempt.isPending(end.minusMillis(1))).isTrue();
    assertThat(attempt.isPending(end)).isFalse();
  }

  @Test
  void itKnowsTheCookieItWasBegunWith() {
    assertThat(attempt.wasBegunWith(cookie.exposeText())).isTrue();
    assertThat(attempt.wasBegunWith(RandomSecret.create().exposeText())).isFalse();
  }

  @Test
  void mailingATokenVoidsTheFormerAndStartsAnotherDay() {
    RandomSecret first = RandomSecret.create();
    RandomSecret second = RandomSecret.create();
    attempt.mailed(first, NOW);
    attempt.mailed(second, NOW.plus(Duration.ofHours(20)));

    assertThat(attempt.hasToken(first.exposeText())).isFalse();
    assertThat(attempt.hasToken(second.exposeText())).isTrue();
    assertThat(attempt.isPending(NOW.plus(Duration.ofHours(43)))).isTrue();
  }

  @Test
  void itsOwnUserHasItsOwnPasswordAndAUserWithAnotherHasThat() {
    assertThat(attempt.ownUser())
        .isEqualTo(new NewUser("Anna", PENDING, Locale.GERMAN, ZoneOffset.UTC));
    assertThat(attempt.userWith(Optional.of(" Anne "), CHOSEN))
        .isEqualTo(new NewUser("Anne", CHOSEN, Locale.GERMAN, ZoneOffset.UTC));
  }

  @Test
  void onceActivatedTheWindowGoesOnOnce() {
    attempt.activated(USER);

    assertThat(attempt.goOn(NOW)).contains(USER);
    assertThat(attempt.goOn(NOW)).isEmpty();
  }

  @Test
  void anActivatedAttemptIsAwaitedByAllWindowsUntilTheDayIsOver() {
    attempt.activated(USER);
    attempt.goOn(NOW);

    assertThat(attempt.isAwaited(NOW)).isTrue();
    assertThat(attempt.isAwaited(NOW.plus(Duration.ofHours(24)))).isFalse();
  }

  @Test
  void aDroppedAttemptIsNotAwaited() {
    attempt.drop();

    assertThat(attempt.isAwaited(NOW)).isFalse();
  }

  @Test
  void theWindowDoesNotGoOnAfterTheDay() {
    attempt.activated(USER);

    assertThat(attempt.goOn(NOW.plus(Duration.ofHours(24)))).isEmpty();
  }

  @Test
  void aPendingWindowDoesNotGoOn() {
    assertThat(attempt.goOn(NOW)).isEmpty();
  }

  @Test
  void aReplacedAttemptSignsNobodyIn() {
    attempt.replaced();

    assertThat(attempt.goOn(NOW)).isEmpty();
    assertThat(attempt.hint()).isEqualTo("sign-in");
  }

  @Test
  void aDroppedAttemptSignsNobodyIn() {
    attempt.drop();

    assertThat(attempt.goOn(NOW)).isEmpty();
    assertThat(attempt.hint()).isEqualTo("sign-in");
  }

  @Test
  void everyEndErasesThePendingPassword() {
    EnrollmentAttempt replaced = attempt();
    EnrollmentAttempt dropped = attempt();
    attempt.activated(USER);
    replaced.replaced();
    dropped.drop();

    assertThat(attempt.password()).isEmpty();
    assertThat(replaced.password()).isEmpty();
    assertThat(dropped.password()).isEmpty();
  }

  @Test
  void anEndIsFinal() {
    attempt.replaced();

    assertThatIllegalStateException().isThrownBy(() -> attempt.activated(USER));
    assertThat(attempt.isPending(NOW)).isFalse();
  }

  @Test
  void droppingLeavesAnActivatedAttemptAlone() {
    attempt.activated(USER);

    attempt.drop();

    assertThat(attempt.goOn(NOW)).contains(USER);
  }

  @Test
  void aForgoneAttemptSignsNobodyIn() {
    attempt.activated(USER);

    attempt.forgo();

    assertThat(attempt.goOn(NOW)).isEmpty();
  }

  @Test
  void tenPasswordsMayBeTypedAndOneTakenBackDoesNotCount() {
    for (int i = 0; i < 10; i++) {
      assertThat(attempt.countTry()).isTrue();
    }
    assertThat(attempt.countTry()).isFalse();

    attempt.takeBackTry();

    assertThat(attempt.countTry()).isTrue();
  }

  @Test
  void threeMailsMayBeAskedForAndOthersAfterAnHour() {
    for (int i = 0; i < 3; i++) {
      assertThat(attempt.mayAskForMail(NOW)).isTrue();
      attempt.askedForMail(NOW);
    }
    assertThat(attempt.mayAskForMail(NOW.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(attempt.mayAskForMail(NOW.plus(Duration.ofHours(1)))).isTrue();
  }
}
