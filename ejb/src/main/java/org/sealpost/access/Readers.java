package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;

/** What a release must know of a reader; asks the stored session, in the caller's transaction. */
@Stateless
public class Readers {
  @Inject private Sessions sessions;
  @EJB private Settings settings;

  /** The verified addresses of the reader; none if the session is over. */
  public List<EmailAddress> holds(ReaderAccess reader) {
    return sessions.addressesOf(reader, settings.now());
  }

  /**
   * Spends the one authentication of a session begun with a password (level high).
   *
   * @return false if it has been spent, or the session was begun by a remembered device, or is over
   */
  public boolean spendAuthentication(ReaderAccess reader) {
    return sessions.spend(reader, settings.now());
  }
}
