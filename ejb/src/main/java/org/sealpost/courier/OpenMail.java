package org.sealpost.courier;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.sealpost.address.EmailAddress;
import org.sealpost.courier.Courier.Sent;
import org.sealpost.delivery.ClaimedMail;
import org.sealpost.delivery.DeliveryQueue;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.OpenedMessage;
import org.sealpost.message.ReleaseOutcome;
import org.sealpost.message.ReleaseRequest;
import org.sealpost.message.Releases;
import org.sealpost.settings.Settings;
import org.sealpost.smtp.MailRefusedException;
import org.sealpost.smtp.VerifiedConnection;

/**
 * Writes a mail into a verified connection. The key is asked for only when the server has taken the
 * recipient, and the plaintext goes from one chunk of the ciphertext to the socket.
 */
@ApplicationScoped
class OpenMail {
  private static final Logger LOG = System.getLogger(OpenMail.class.getName());

  @EJB private Releases releases;
  @EJB private DeliveryQueue queue;
  @EJB private Settings settings;

  /** Closes the connection. */
  Sent send(ClaimedMail mail, VerifiedConnection connection) {
    try (connection) {
      connection.announce(self(), mail.recipient());
      ReleaseOutcome outcome =
          releases.release(ReleaseRequest.tlsDelivery(mail.message(), mail.id()));
      return outcome instanceof ReleaseOutcome.Released released
          ? send(mail, released.key(), connection)
          : Sent.LATER;
    } catch (MailRefusedException refused) {
      return refused.isPermanent() ? Sent.REFUSED : Sent.LATER;
    } catch (IOException broken) {
      return Sent.LATER;
    }
  }

  /**
   * The service's address, for which its mail system may send (RFC 7208), and which gets reports.
   */
  private EmailAddress self() {
    try {
      String address = new InternetAddress(settings.mailFrom(), true).getAddress();
      return EmailAddress.parse(address).orElseThrow();
    } catch (AddressException malformed) {
      throw new IllegalStateException("SEALPOST_MAIL_FROM is no address", malformed);
    }
  }

  private Sent send(ClaimedMail mail, MessageKey key, VerifiedConnection connection)
      throws IOException, MailRefusedException {
    try (InputStream stored = StoredMail.of(queue, mail.message());
        SealedCopy copy = SealedCopy.of(stored, settings.spool())) {
      OpenedMessage opened = copy.open(key);
      connection.send(out -> opened.play(opened.index().original(), out));
      return Sent.DELIVERED;
    } catch (BadEnvelopeException damaged) {
      LOG.log(Level.ERROR, "The mail {0} cannot be opened ({1})", mail.id(), damaged.getMessage());
      return Sent.LATER;
    }
  }
}
