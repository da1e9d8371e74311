package org.sealpost.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Lays mails down as {@code .eml} files; a file is there whole or not at all. */
final class FolderSender implements MailSender {
  private final Path folder;

  FolderSender(Path folder) {
    this.folder = folder;
  }

  @Override
  public void send(OutgoingMail mail) throws MailNotSentException {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "." + mail.name(), ".part");
      try {
        Files.write(part, mail.message());
        Files.move(part, folder.resolve(mail.name() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException refused) {
      throw new MailNotSentException(refused);
    }
  }
}
