package org.sealpost.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** The readers' mailboxes: the folder the service delivers to. */
public record Mailbox(Path folder) {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final int PATIENCE_SECONDS = 30;

  /** A mail that lies in the folder, with its text part. */
  public record Mail(String to, String subject, String messageId, String text) {

    /** The first link in the text that contains this path. */
    public String link(String path) {
      return LINK.matcher(text)
          .results()
          .map(found -> found.group())
          .filter(link -> link.contains(path))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No link to " + path + " in: " + text));
    }
  }

  /** Mails to this address so far, oldest first. */
  public List<Mail> to(String address) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
          .map(Mailbox::read)
          .filter(mail -> mail.to().equalsIgnoreCase(address))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the newest mail to this address that links to the path. */
  public Mail await(String address, String path) {
    for (var tries = 0; tries < PATIENCE_SECONDS * 5; tries++) {
      var found = to(address).stream().filter(mail -> mail.text().contains(path)).toList();
      if (!found.isEmpty()) {
        return found.get(found.size() - 1);
      }
      pause();
    }
    throw new AssertionError("No mail to " + address + " with " + path);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Mail read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      var message = new DefaultMessageBuilder().parseMessage(in);
      return new Mail(
          message.getTo().flatten().get(0).getAddress(),
          message.getSubject(),
          message.getMessageId(),
          text(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Entity entity) throws IOException {
    if (entity.getBody() instanceof Multipart parts) {
      for (var part : parts.getBodyParts()) {
        var text = text(part);
        if (!text.isEmpty()) {
          return text;
        }
      }
      return "";
    }
    if (entity.getBody() instanceof TextBody body && "text/plain".equals(entity.getMimeType())) {
      return new String(
          body.getInputStream().readAllBytes(),
          body.getMimeCharset() == null ? StandardCharsets.UTF_8.name() : body.getMimeCharset());
    }
    return "";
  }
}
