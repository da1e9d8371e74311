package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sealpost.web.multipart.Parts;

class ReceptionTest {
  private static final BiPredicate<byte[], byte[]> GENUINE = (header, ticket) -> true;

  @TempDir private Path spool;

  private final PostedCiphertexts ciphertexts = new PostedCiphertexts(1);

  @Test
  void allFiveFieldsAreTakenIn() throws IOException {
    try (PostedEnvelope envelope =
        take(GENUINE, form("1", "aGVhZA", "dGlja2V0", "QUJD\r\nREVG", "c2VhbA"))) {
      assertThat(envelope.header()).isEqualTo("aGVhZA");
      assertThat(envelope.ticket()).isEqualTo("dGlja2V0");
      assertThat(envelope.seal()).isEqualTo("c2VhbA");
      assertThat(text(envelope.ciphertext())).isEqualTo("QUJD\r\nREVG");
    }
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void shortFieldsMayStandInLines() throws IOException {
    try (PostedEnvelope envelope =
        take(GENUINE, form("1", "aGVh\r\nZA", "dGlj\r\na2V0\r\n", "QUJD", "c2Vh\r\nbA"))) {
      assertThat(envelope.header()).isEqualTo("aGVhZA");
      assertThat(envelope.ticket()).isEqualTo("dGlja2V0");
      assertThat(envelope.seal()).isEqualTo("c2VhbA");
    }
  }

  @Test
  void aForgedTicketIsRefusedBeforeTheCiphertextIsRead() {
    InputStream untilCiphertext =
        bytes(
            field("v", "1")
                + field("h", "aGVhZA")
                + field("t", "dGlja2V0")
                + "--b\r\n"
                + "x".repeat(8192));
    InputStream trap =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("the ciphertext was read");
          }
        };
    assertThatThrownBy(() -> take((h, t) -> false, new SequenceInputStream(untilCiphertext, trap)))
        .isInstanceOfSatisfying(
            PostRefusedException.class,
            e -> assertThat(e.why()).isEqualTo(PostRefusedException.Why.NOT_GENUINE));
  }

  @Test
  void markupInAFieldIsRefusedAndNothingIsLeft() {
    refused(form("1", "aGVhZA", "dGlja2V0", "QUJD</textarea><script>", "c2VhbA"));
    refused(form("1", "\"><script>", "dGlja2V0", "QUJD", "c2VhbA"));
    refused(form("1", "aGVhZA", "dGlja2V0", "QUJD", "\"><script>"));
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void fieldsInAnotherOrderAreRefused() {
    refused(bytes(field("v", "1") + field("t", "dGlja2V0") + field("h", "aGVhZA") + "--b--"));
  }

  @Test
  void furtherFieldsAreRefused() {
    String form = field("v", "1") + field("h", "aGVhZA") + field("t", "dGlja2V0");
    refused(bytes(form + field("c", "QUJD") + field("s", "c2VhbA") + field("x", "y") + "--b--"));
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void anotherVersionIsRefused() {
    refused(form("2", "aGVhZA", "dGlja2V0", "QUJD", "c2VhbA"));
  }

  @Test
  void anOverlongHeaderIsRefused() {
    refused(form("1", "A".repeat(10_000), "dGlja2V0", "QUJD", "c2VhbA"));
  }

  @Test
  void aBodyThatEndsEarlyLeavesNothing() throws IOException {
    byte[] whole = form("1", "aGVhZA", "dGlja2V0", "QUJD", "c2VhbA").readAllBytes();
    for (int length = 0; length < whole.length - 4; length++) {
      InputStream cut = new ByteArrayInputStream(whole, 0, length);
      assertThatThrownBy(() -> take(GENUINE, cut)).isInstanceOf(IOException.class);
    }
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void theLimitHolds() {
    InputStream form = form("1", "aGVhZA", "dGlja2V0", "QUJD".repeat(100_000), "c2VhbA");
    assertThatThrownBy(() -> take(GENUINE, new LimitedInput(form, 300_000)))
        .isInstanceOfSatisfying(
            PostRefusedException.class,
            e -> assertThat(e.why()).isEqualTo(PostRefusedException.Why.TOO_LARGE));
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void aPostThatFindsNoPlaceIsToldToComeAgain() throws IOException {
    try (PostedEnvelope first = take(GENUINE, good())) {
      assertThat(first.ciphertext().size()).isEqualTo(4);
      assertThatThrownBy(() -> take(GENUINE, good()))
          .isInstanceOfSatisfying(
              PostRefusedException.class,
              e -> assertThat(e.why()).isEqualTo(PostRefusedException.Why.BUSY));
    }
    take(GENUINE, good()).close();
  }

  @Test
  void aRefusedPostGivesItsPlaceBack() throws IOException {
    refused(form("1", "aGVhZA", "dGlja2V0", "<", "c2VhbA"));
    take(GENUINE, good()).close();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aCrashWouldLeaveNoFile() throws IOException {
    try (PostedEnvelope envelope = take(GENUINE, good())) {
      assertThat(envelope.ciphertext().size()).isEqualTo(4);
      assertThat(spool).isEmptyDirectory();
    }
  }

  private static InputStream good() {
    return form("1", "aGVhZA", "dGlja2V0", "QUJD", "c2VhbA");
  }

  private static String text(PostedCiphertexts.Waiting ciphertext) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ciphertext.copyTo(out);
    return out.toString(StandardCharsets.US_ASCII);
  }

  private void refused(InputStream form) {
    assertThatThrownBy(() -> take(GENUINE, form)).isInstanceOf(IOException.class);
  }

  private PostedEnvelope take(BiPredicate<byte[], byte[]> genuine, InputStream form)
      throws IOException {
    return new Reception(genuine, () -> ciphertexts.begin(spool))
        .take(Parts.of("multipart/form-data; boundary=b", form));
  }

  private static InputStream form(String v, String h, String t, String c, String s) {
    return bytes(
        field("v", v)
            + field("h", h)
            + field("t", t)
            + field("c", c)
            + field("s", s)
            + "--b--\r\n");
  }

  private static String field(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
