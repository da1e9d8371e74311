package org.sealpost.notification;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sealpost.smtp.MailContent;

/** Lays mails down as {@code .eml} files; a file is there whole or not at all. */
final class FolderSender implements MailSender {
  private final Path folder;

  FolderSender(Path folder) {
    this.folder = folder;
  }

  @Override
  public void send(OutgoingMail mail) throws MailNotSentException {
    lay(mail.name(), out -> out.write(mail.message()));
  }

  void lay(String name, MailContent content) throws MailNotSentException {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "." + name, ".part");
      try {
        try (OutputStream out = Files.newOutputStream(part)) {
          content.writeTo(out);
        }
        Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException refused) {
      throw new MailNotSentException(refused);
    }
  }
}
