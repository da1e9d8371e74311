package org.sealpost.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends mails by SMTP through the server's mail session {@code mail/sealpost}. */
final class SmtpSender implements MailSender {
  private static final String PATIENCE_MILLIS = "30000";

  @Override
  public void send(OutgoingMail mail) throws MailNotSentException {
    try {
      send(mail, session());
    } catch (MessagingException | NamingException refused) {
      throw new MailNotSentException(refused);
    }
  }

  static void send(OutgoingMail mail, Session session) throws MessagingException {
    // By default an address loses half of each character beyond Latin-1, and is somebody else's.
    session.getProperties().setProperty("mail.mime.allowutf8", "true");
    MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.message()));
    Address[] recipients = {new InternetAddress(mail.recipient().canonical())};
    // Transport.send would give the message a new Message-ID.
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      transport.sendMessage(message, recipients);
    }
  }

  private static Session session() throws NamingException {
    Session session = InitialContext.doLookup("mail/sealpost");
    // By default a silent mail server would hold the thread for ever.
    session.getProperties().putIfAbsent("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    session.getProperties().putIfAbsent("mail.smtp.timeout", PATIENCE_MILLIS);
    session.getProperties().putIfAbsent("mail.smtp.writetimeout", PATIENCE_MILLIS);
    return session;
  }
}
