package org.sealpost.access;

import jakarta.ejb.Stateless;
import java.util.List;
import org.sealpost.address.EmailAddress;

/** What a release must know of a reader; asks the stored session, in the caller's transaction. */
@Stateless
public class Readers {

  /** The verified addresses of the reader; none if the session is over. */
  public List<EmailAddress> holds(ReaderAccess reader) {
    throw new UnsupportedOperationException();
  }

  /**
   * Spends the one authentication of a session begun with a password (level high).
   *
   * @return false if it has been spent, or the session was begun by a remembered device, or is over
   */
  public boolean spendAuthentication(ReaderAccess reader) {
    throw new UnsupportedOperationException();
  }
}
