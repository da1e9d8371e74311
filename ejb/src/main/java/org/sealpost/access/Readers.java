package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;

/** What a release must know of a reader; asks the stored session, in the caller's transaction. */
@Stateless
public class Readers {
  @Inject private Sessions sessions;
  @Inject private Directory directory;
  @EJB private Settings settings;

  /** The verified addresses of the reader; none if the session is over. */
  public List<EmailAddress> holds(ReaderAccess reader) {
    return sessions.addressesOf(reader, settings.now());
  }

  /** What these users are called, with an address of theirs; for administrators' lists. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<UUID, String> names(Collection<UUID> users) {
    return directory.names(users);
  }

  /** The user of an address, for administrators' searches. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<UUID> userOf(EmailAddress address) {
    return directory.userOf(address);
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
