package org.sealpost.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailHostTest {
  @ParameterizedTest
  @CsvSource({
    "mx.example.com, mx.example.com",
    "MX.Example.com:25, mx.example.com",
    "mx.example.com:587, mx.example.com:587"
  })
  void hostsArePortsAndNames(String typed, String read) {
    assertThat(MailHost.parse(typed)).map(MailHost::toString).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "localhost", "mx.example.com:", "mx.example.com:0", "mx.example.com:65536",
        "mx.example.com:25:25", "mx.example.com:+25", "127.0.0.1", "[::1]:25", "a b.example",
        "mx.example.com\r\nQUIT", "mx.example.com:2٥", "2130706433", "0x7f.1"
      })
  void otherTextsAreNone(String typed) {
    assertThat(MailHost.parse(typed)).isEmpty();
  }
}
