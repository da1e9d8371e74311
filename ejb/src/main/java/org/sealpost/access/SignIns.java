package org.sealpost.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.ClientAddress;

/** Begins, resumes, lists and ends sign-in sessions; remembers and forgets devices. */
@Stateless
public class SignIns {

  /** Begins a session with a password; takes the same time whether the address has a user. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignInOutcome signIn(
      EmailAddress address,
      Password password,
      ClientAddress client,
      Optional<String> deviceCookie,
      boolean remember) {
    throw new UnsupportedOperationException();
  }

  /** The reader of a live session; nothing if the cookie is unknown or the session is over. */
  public Optional<ReaderAccess> resume(String sessionCookie) {
    throw new UnsupportedOperationException();
  }

  /** Begins a session on a remembered device; it has no authentication to spend. */
  public Optional<SignedIn> resumeByDevice(String deviceCookie, ClientAddress client) {
    throw new UnsupportedOperationException();
  }

  /** Ends this session on every node and forgets this browser; other sessions and devices stay. */
  public void signOut(ReaderAccess reader, Optional<String> deviceCookie) {
    throw new UnsupportedOperationException();
  }

  /** The reader's own live sessions, newest first. */
  public List<SessionView> sessions(ReaderAccess reader) {
    throw new UnsupportedOperationException();
  }

  /** The reader's own remembered devices, newest first. */
  public List<DeviceView> devices(ReaderAccess reader) {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends one of the reader's own sessions.
   *
   * @return false if the reader has no such session
   */
  public boolean endSession(ReaderAccess reader, UUID sessionId) {
    throw new UnsupportedOperationException();
  }

  /** Ends all of the reader's own sessions but the one that asks; devices stay. */
  public void endOtherSessions(ReaderAccess reader) {
    throw new UnsupportedOperationException();
  }

  /**
   * Forgets one of the reader's own devices and ends the sessions begun on it, but the one that
   * asks.
   *
   * @return false if the reader has no such device
   */
  public boolean endDevice(ReaderAccess reader, UUID deviceId) {
    throw new UnsupportedOperationException();
  }
}
