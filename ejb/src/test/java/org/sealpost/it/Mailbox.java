package org.sealpost.it;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What has arrived for one address in the folder of mails. */
public final class Mailbox {
  private static final Path FOLDER = Path.of("target/it/mail");
  private static final Pattern TOKEN = Pattern.compile("\\?t=([A-Za-z0-9_-]{43})");

  private final String address;

  public Mailbox(String address) {
    this.address = address;
  }

  /** All mails, oldest first, once nothing for this address waits in the outbox. */
  public List<MimeMessage> mails() {
    awaitQuiet();
    try (Stream<Path> files = Files.exists(FOLDER) ? Files.list(FOLDER) : Stream.empty()) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(Mailbox::read)
          .filter(this::isMine)
          .sorted(java.util.Comparator.comparing(Mailbox::queued))
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  public MimeMessage latest() {
    List<MimeMessage> mails = mails();
    return mails.get(mails.size() - 1);
  }

  /** The token in the link of the latest mail. */
  public String token() {
    Matcher token = TOKEN.matcher(text(latest()));
    if (!token.find()) {
      throw new AssertionError("the mail has no link with a token");
    }
    return token.group(1);
  }

  /** The plain text part. */
  public static String text(MimeMessage mail) {
    return part(mail, 0);
  }

  /** The HTML part. */
  public static String html(MimeMessage mail) {
    return part(mail, 1);
  }

  private static String part(MimeMessage mail, int number) {
    try {
      return (String) ((Multipart) mail.getContent()).getBodyPart(number).getContent();
    } catch (MessagingException | IOException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private void awaitQuiet() {
    for (int i = 0; i < 300 && waiting(); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  private boolean waiting() {
    return !Database.column(
            "select id from outbox_mail where recipient = ? and state = 'WAITING'", address)
        .isEmpty();
  }

  private boolean isMine(MimeMessage mail) {
    try {
      return mail.getHeader("To", null).equals(address);
    } catch (MessagingException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static String queued(MimeMessage mail) {
    try {
      String id = mail.getMessageID();
      return Database.column("select queued_at from outbox_mail where message_id = ?", id).stream()
          .findFirst()
          .orElse("");
    } catch (MessagingException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static MimeMessage read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    } catch (MessagingException | IOException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
