package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LargeMailTest {

  @Test
  void envelopeOfALargeAttachmentIsNoLongerThanItsMail() throws Exception {
    byte[] mail = LargeMail.withAttachment(25_000_000).readAllBytes();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    EnvelopeHeader header = Samples.header();
    EnvelopeFileWriter writer =
        EnvelopeFile.writer(
            file,
            header,
            Samples.TICKET_KEY.sign(header),
            new Presentation(Locale.ENGLISH, "Ann", "Corp", ZoneOffset.UTC, Optional.empty()));
    SealedContent sealed =
        MessageSealer.seal(
            new ByteArrayInputStream(mail), header, MessageKey.random(), writer.ciphertext());
    writer.finish(Samples.SEAL_KEY.sign(header, sealed.digest()));
    double ratio = (double) file.size() / mail.length;
    System.out.printf(Locale.ROOT, "envelope to mail: %.4f%n", ratio);
    assertThat(ratio).isLessThan(0.985);
    assertThat(sealed.messageBytes()).isEqualTo(mail.length);
  }

  /** A heap of 16 MiB holds the whole virtual machine, whatever the size of the mail. */
  @Test
  void sealingNeedsTheSameHeapForAnySize() throws Exception {
    assertThat(sealWithHeapOf16MiB(64)).isGreaterThan(63 * 1024 * 1024L);
  }

  private static long sealWithHeapOf16MiB(int mebibytes) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeMail.class.getName(),
                String.valueOf(mebibytes))
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(said).isZero();
    return Long.parseLong(said);
  }
}
