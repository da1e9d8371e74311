package org.sealpost.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sealpost.address.EmailAddress;

class OutboxMailTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final OutboxMail mail =
      new OutboxMail(
              UUID.randomUUID(),
              "<id@example.com>",
              new Notification(
                  Kind.ACTIVATION,
                  EmailAddress.parse("anna@example.com").orElseThrow(),
                  Locale.ENGLISH,
                  Map.of()),
              NOW)
          .waiting(new byte[] {1});

  @Test
  void aClaimedMailComesUpAgainAfterTheLease() {
    mail.claim(NOW);

    assertThat(mail.state()).isEqualTo(MailState.WAITING);
    assertThat(mail.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void aSentMailKeepsNoPayload() {
    mail.claim(NOW);
    mail.sent();

    assertThat(mail.state()).isEqualTo(MailState.SENT);
    assertThat(mail.payload()).isEmpty();
  }

  @Test
  void waitsBetweenTriesGrowFromHalfAMinuteToTwoHours() {
    List<Long> seconds = new ArrayList<>();
    for (int i = 1; i < OutboxMail.TRIES; i++) {
      mail.claim(NOW);
      mail.failed(NOW);
      seconds.add(Duration.between(NOW, mail.dueAt()).toSeconds());
    }

    assertThat(seconds)
        .containsExactly(
            30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3840L, 7200L, 7200L, 7200L, 7200L, 7200L);
  }

  @Test
  void theLastFailedTryMakesADeadLetterWithoutPayload() {
    for (int i = 0; i < OutboxMail.TRIES; i++) {
      mail.claim(NOW);
      mail.failed(NOW);
    }

    assertThat(mail.state()).isEqualTo(MailState.DEAD);
    assertThat(mail.payload()).isEmpty();
  }
}
