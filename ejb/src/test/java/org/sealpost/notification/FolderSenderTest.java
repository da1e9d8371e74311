package org.sealpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealpost.address.EmailAddress;

class FolderSenderTest {
  private static final OutgoingMail MAIL =
      OutgoingMail.of(
          UUID.fromString("00000000-0000-4000-8000-000000000001"),
          Instant.parse("2026-11-23T12:00:00Z"),
          EmailAddress.parse("anna@example.com").orElseThrow(),
          new byte[] {1, 2});

  @TempDir private Path folder;

  @Test
  void aMailSentTwiceIsOneFile() throws Exception {
    FolderSender sender = new FolderSender(folder.resolve("new"));

    sender.send(MAIL);
    sender.send(MAIL);

    assertThat(names(folder.resolve("new")))
        .containsExactly("20261123T120000Z-00000000-0000-4000-8000-000000000001.eml");
  }

  @Test
  void aFolderThatCannotBeWrittenIsTriedAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatExceptionOfType(MailNotSentException.class)
        .isThrownBy(() -> new FolderSender(file).send(MAIL))
        .withMessageNotContaining("anna");
  }

  private static String[] names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toArray(String[]::new);
    }
  }
}
