package org.sealpost.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MailHeaders;
import org.sealpost.envelope.UnsealableMessageException;

class MailOptionsTest {
  @Test
  void bothKindsOfNamesAreRead() throws Exception {
    Options asked =
        of("""
                X-Sealpost-Level: High
                X-PostX-Reply-Enabled: true
                x-postx-reply-all-enabled: FALSE
                X-PostX-Forward-Enabled: no
                X-PostX-Send-Return-Receipt: true
                X-PostX-ExpirationDate: +24:00:00
                X-PostX-ReadNotificationDate: Fri, 1 Jan 2027 12:00:00 +0100
                """)
            .options();

    assertThat(asked.level()).contains(Level.HIGH);
    assertThat(asked.reply()).contains(true);
    assertThat(asked.replyAll()).contains(false);
    assertThat(asked.forward()).contains(false);
    assertThat(asked.readReceipt()).contains(true);
    assertThat(asked.expiry()).contains(new Due.After(Duration.ofHours(24)));
    assertThat(asked.reminder()).contains(Due.at(Instant.parse("2027-01-01T11:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-01-31T12:00:00Z|2027-01-31T12:00:00Z",
        "2027-01-31T12:00:00+0100|2027-01-31T11:00:00Z",
        "2027-01-31 12:00:00|2027-01-31T12:00:00Z",
        "2027-01-31|2027-01-31T00:00:00Z",
        "31 Jan 2027 12:00:00 GMT|2027-01-31T12:00:00Z"
      })
  void momentsComeInSeveralForms(String text, Instant moment) throws Exception {
    assertThat(of("X-Sealpost-Expires: " + text + "\n").options().expiry())
        .contains(Due.at(moment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Sealpost-Expires: soon",
        "X-Sealpost-Expires: +00:00:00",
        "X-Sealpost-Expires: +999999:00:00",
        "X-Sealpost-Expires: 1900-01-01",
        "X-Sealpost-Level: code",
        "X-Sealpost-Reply: maybe"
      })
  void whatMeansNothingIsNamed(String field) throws Exception {
    MailOptions read = of(field + "\n");
    assertThat(read.options()).isEqualTo(Options.none());
    assertThat(read.notice()).contains("Not understood: " + field.split(":")[0] + ".");
  }

  @Test
  void ownNameComesFirst() throws Exception {
    assertThat(of("X-PostX-Reply-Enabled: true\nX-Sealpost-Reply: false\n").options().reply())
        .contains(false);
  }

  @Test
  void optionsAreTakenOutAndNothingElse() throws Exception {
    String mail =
        "From: a\r\nX-PostX-ExpirationDate:\r\n +24:00:00\r\nX-PostX-Other: 1\r\n"
            + "stray\r\nX-Sealpost-Reply: no\r\nTo: b\r\n\r\nX-Sealpost-Reply: no\r\n";
    MailHeaders headers = MailHeaders.read(new ByteArrayInputStream(mail.getBytes(UTF_8)));

    assertThat(new String(headers.messageWithout(MailOptions::isOne).readAllBytes(), UTF_8))
        .isEqualTo("From: a\r\nX-PostX-Other: 1\r\nstray\r\nTo: b\r\n\r\nX-Sealpost-Reply: no\r\n");
  }

  private static MailOptions of(String fields) throws IOException, UnsealableMessageException {
    return MailOptions.of(
        MailHeaders.read(
            new ByteArrayInputStream(
                ("Subject: x\n" + fields + "\nbody").replace("\n", "\r\n").getBytes(UTF_8))));
  }
}
