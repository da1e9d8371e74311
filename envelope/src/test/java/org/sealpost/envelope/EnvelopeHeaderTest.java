package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeHeaderTest {

  private final EnvelopeHeader header = Samples.header();
  private final String json = new String(header.bytes(), StandardCharsets.UTF_8);

  @Test
  void whatIsWrittenIsRead() throws Exception {
    EnvelopeHeader read = EnvelopeHeader.parse(header.bytes());
    assertThat(read.bytes()).isEqualTo(header.bytes());
    assertThat(read.messageId()).isEqualTo(header.messageId());
    assertThat(read.fields().sealKey()).isEqualTo(Samples.SEAL_KEY.publicKey());
  }

  @Test
  void otherSpellingOfTheSameFieldsKeepsItsOwnBytes() throws Exception {
    byte[] spaced = json.replace(",", " ,\n").getBytes(StandardCharsets.UTF_8);
    assertThat(EnvelopeHeader.parse(spaced).bytes()).isEqualTo(spaced);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"v\":1 | {\"v\":1,\"v\":1",
        "{\"v\":1 | {\"v\":1,\"x\":1",
        "{\"v\":1 | {\"v\":1.0",
        "{\"v\":1 | {\"v\":\"1\"",
        "\"lvl\":\"medium\" | \"lvl\":\"MEDIUM\"",
        "\"lvl\":\"medium\" | \"lvl\":null",
        "https://mail.example.com | https://mail.example.com/path",
        "https://mail.example.com | http://mail.example.com",
        "https://mail.example.com | javascript:alert(1)",
        "https://mail.example.com | https://mail.example.com; script-src *",
        "ann@example.com | ann example.com",
      })
  void headerWithAnythingUnexpectedIsRefused(String from, String to) {
    assertThat(json).contains(from);
    assertRefused(json.replace(from, to), Check.HEADER);
  }

  @Test
  void senderWithASpaceInQuotesIsRead() throws Exception {
    String quoted = json.replace("ann@example.com", "\\\"ann example\\\"@example.com");
    assertThat(EnvelopeHeader.parse(quoted.getBytes(StandardCharsets.UTF_8)).fields().from())
        .isEqualTo("\"ann example\"@example.com");
  }

  @Test
  void otherVersionIsNamed() {
    assertRefused(json.replace("\"v\":1", "\"v\":2"), Check.VERSION);
  }

  @Test
  void headerBeyondFourKibIsRefused() {
    assertRefused(json + " ".repeat(4096), Check.HEADER);
  }

  @Test
  void textBehindTheHeaderIsRefused() {
    assertRefused(json + "{}", Check.HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:1"})
  void loopbackHostMayDoWithoutTls(String host) throws Exception {
    String local = json.replace("https://mail.example.com", host);
    assertThat(EnvelopeHeader.parse(local.getBytes(StandardCharsets.UTF_8)).fields().host())
        .isEqualTo(URI.create(host));
  }

  private static void assertRefused(String json, Check check) {
    assertThatThrownBy(() -> EnvelopeHeader.parse(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            BadEnvelopeException.class, e -> assertThat(e.check()).isEqualTo(check));
  }
}
