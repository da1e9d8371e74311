package org.sealpost.notification;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.naming.NamingException;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;
import org.sealpost.smtp.MailContent;

/**
 * Hands mails that are written already, and sealed, to the service's mail system; in constant
 * memory, and at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadyMails {
  @EJB private Settings settings;

  /**
   * Sends it in the name of the service.
   *
   * @param name the same at every try of one mail, good as a file name
   * @throws MailNotSentException if it may not have been taken
   */
  public void send(String name, EmailAddress recipient, MailContent content)
      throws MailNotSentException {
    Optional<Path> folder = settings.mailFolder();
    if (folder.isPresent()) {
      new FolderSender(folder.get()).lay(name, content);
    } else {
      sendBySmtp(recipient, content);
    }
  }

  private void sendBySmtp(EmailAddress recipient, MailContent content) throws MailNotSentException {
    try {
      Session session = SmtpSender.sessionOfServer();
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect();
        MimeMessage message = new Written(session, content);
        message.setFrom(new InternetAddress(settings.mailFrom(), true));
        transport.sendMessage(message, new Address[] {new InternetAddress(recipient.canonical())});
      }
    } catch (MessagingException | NamingException refused) {
      throw new MailNotSentException(refused);
    }
  }

  /** A message that is written as it is; the sender it is given stands in the SMTP command only. */
  private static final class Written extends MimeMessage {
    private final MailContent content;

    private Written(Session session, MailContent content) {
      super(session);
      this.content = content;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
      content.writeTo(out);
    }
  }
}
