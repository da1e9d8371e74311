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

/**
 * Sends mails by SMTP through the server's mail session {@code mail/sealpost}, those of one run
 * over one connection. For one thread at a time.
 */
final class SmtpSender implements MailSender {
  private static final String PATIENCE_MILLIS = "30000";
  // Mail systems end connections that bring too many mails, some after a hundred.
  private static final int MAILS_OF_A_CONNECTION = 50;

  private final SessionSource sessions;
  private Session session;
  private Transport connection;
  private int mails;

  SmtpSender() {
    this(SmtpSender::sessionOfServer);
  }

  SmtpSender(SessionSource sessions) {
    this.sessions = sessions;
  }

  /** Where the mail session comes from. */
  @FunctionalInterface
  interface SessionSource {
    Session get() throws NamingException;
  }

  @Override
  public void send(OutgoingMail mail) throws MailNotSentException {
    if (connection == null) {
      connect();
    }
    try {
      sendOverConnection(mail);
    } catch (MessagingException refused) {
      rest();
      throw new MailNotSentException(refused);
    }
    if (++mails == MAILS_OF_A_CONNECTION) {
      rest();
    }
  }

  private void connect() throws MailNotSentException {
    try {
      session = sessions.get();
      // By default an address loses half of each character beyond Latin-1, and is somebody else's.
      session.getProperties().setProperty("mail.mime.allowutf8", "true");
      Transport fresh = session.getTransport("smtp");
      fresh.connect();
      connection = fresh;
      mails = 0;
    } catch (MessagingException | NamingException away) {
      throw MailNotSentException.away(away);
    }
  }

  private void sendOverConnection(OutgoingMail mail) throws MessagingException {
    MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.message()));
    Address[] recipients = {new InternetAddress(mail.recipient().canonical())};
    // Transport.send would give the message a new Message-ID.
    connection.sendMessage(message, recipients);
  }

  @Override
  public void rest() {
    if (connection != null) {
      try {
        connection.close();
      } catch (MessagingException broken) {
        // it is gone, which is what was wanted
      } finally {
        connection = null;
      }
    }
  }

  static Session sessionOfServer() throws NamingException {
    Session session = InitialContext.doLookup("mail/sealpost");
    // By default a silent mail server would hold the thread for ever.
    session.getProperties().putIfAbsent("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    session.getProperties().putIfAbsent("mail.smtp.timeout", PATIENCE_MILLIS);
    session.getProperties().putIfAbsent("mail.smtp.writetimeout", PATIENCE_MILLIS);
    return session;
  }
}
