package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.access.RandomSecret;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;

/**
 * What somebody else may do for a person who does not get in: have the mails sent again. They go to
 * the person's own mailbox, and the caller learns no token. In the caller's transaction and under
 * its audit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Assistance {
  /** Stands for the network of a request that the person did not make. */
  private static final String NO_NETWORK = "console";

  @Inject private Attempts attempts;
  @Inject private Resets resets;
  @Inject private EnrollmentMails mails;
  @EJB private Settings settings;

  /** Those of these attempts that wait for their mailed link. */
  public List<PendingEnrollment> pending(Collection<UUID> ids) {
    return attempts.byId(ids).stream()
        .filter(attempt -> attempt.isPending(settings.now()))
        .map(EnrollmentAttempt::enrollment)
        .toList();
  }

  /** Those of these addresses to which somebody waits for a mailed link. */
  public Set<EmailAddress> pendingAt(Collection<EmailAddress> addresses) {
    return attempts.of(addresses).stream()
        .filter(attempt -> attempt.isPending(settings.now()))
        .map(EnrollmentAttempt::address)
        .collect(Collectors.toSet());
  }

  /** Whether somebody waits for a mailed link to this address. */
  public boolean isPending(EmailAddress address) {
    return !pendingAt(List.of(address)).isEmpty();
  }

  /**
   * Mails the link of the latest attempt again; the former link is void then.
   *
   * @return false if the address had enough mails for this hour, or nobody waits
   */
  public boolean mailActivation(EmailAddress address) {
    return latest(address).filter(this::mail).isPresent();
  }

  private boolean mail(EnrollmentAttempt attempt) {
    RandomSecret token = RandomSecret.create();
    boolean sent = mails.sendActivation(attempt, token);
    if (sent) {
      attempt.mailed(token, settings.now());
    }
    return sent;
  }

  private Optional<EnrollmentAttempt> latest(EmailAddress address) {
    return attempts.hold(address).stream()
        .filter(attempt -> attempt.isPending(settings.now()))
        .max(EnrollmentAttempt.BY_AGE);
  }

  /**
   * Mails a link to choose a new password.
   *
   * @return false if the address had enough mails for this hour
   */
  public boolean mailReset(EmailAddress address) {
    RandomSecret token = RandomSecret.create();
    resets.add(new PasswordReset(address, token, NO_NETWORK, settings.now()));
    return mails.sendReset(address, token, true);
  }
}
