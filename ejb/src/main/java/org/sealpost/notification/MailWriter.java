package org.sealpost.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sealpost.settings.Settings;

/** Writes the whole message of RFC 5322: text and HTML, marked as automatic (RFC 3834). */
@ApplicationScoped
class MailWriter {
  /** RFC 5322 section 2.1.1: 998 characters without the line end. */
  private static final int LONGEST_LINE = 998;

  @EJB private Settings settings;

  byte[] write(Notification notification, String messageId, Instant at) {
    try {
      MimeMessage message = new Named(messageId);
      message.setFrom(new InternetAddress(settings.mailFrom(), true));
      // An EmailAddress has no character that could end a header or an SMTP command.
      message.setRecipient(
          RecipientType.TO, new InternetAddress(notification.to().canonical(), false));
      message.setSentDate(Date.from(at));
      message.setHeader("Auto-Submitted", "auto-generated");
      fill(message, notification);
      return bytes(message);
    } catch (MessagingException | IOException unwritable) {
      throw new IllegalStateException("A mail cannot be written.", unwritable);
    }
  }

  private void fill(MimeMessage message, Notification notification) throws MessagingException {
    Map<String, String> values = new HashMap<>(notification.values());
    values.put("host", settings.origin().getHost());
    values.put("origin", settings.origin().toString());
    MailBody body = MailBody.of(notification.kind(), MailTexts.of(notification.language(), values));
    message.setSubject(body.subject(), StandardCharsets.UTF_8.name());
    message.setHeader("Content-Language", body.language());
    message.setContent(
        new MimeMultipart("alternative", part(body.text(), "plain"), part(body.html(), "html")));
  }

  /** Where the text allows it, links stay in one piece for those who look at the mail as it is. */
  private static String encoding(String text) {
    boolean plain =
        text.chars().allMatch(c -> c < 128)
            && text.lines().allMatch(line -> line.length() <= LONGEST_LINE);
    return plain ? "7bit" : "quoted-printable";
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), type);
    part.setHeader("Content-Transfer-Encoding", encoding(text));
    return part;
  }

  private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    return out.toByteArray();
  }

  /** A message whose id is chosen by us, so that every try has the same. */
  private static final class Named extends MimeMessage {
    private final String messageId;

    Named(String messageId) {
      super(Session.getInstance(new Properties()));
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
