package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.Passwords;
import org.sealpost.enrollment.ActivationOutcome.ActivationBusy;
import org.sealpost.enrollment.ActivationOutcome.ActivationRefused;
import org.sealpost.enrollment.EnrollOutcome.EnrollBusy;
import org.sealpost.enrollment.EnrollOutcome.Pending;
import org.sealpost.enrollment.EnrollOutcome.Problem;
import org.sealpost.enrollment.EnrollOutcome.Refused;
import org.sealpost.enrollment.TypedPasswords.Candidate;
import org.sealpost.settings.ClientAddress;
import org.sealpost.signin.SignInRuleBook;

/** Proves addresses and makes users. Passwords are hashed outside of its transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Enrollments {
  private static final int CROWDED_RETRY_AFTER_SECONDS = 600;

  @Inject private Beginning beginning;
  @Inject private Activation activation;
  @Inject private TypedPasswords typed;
  @Inject private Looking looking;
  @EJB private Passwords passwords;
  @EJB private SignInRuleBook rules;

  /** Starts an attempt. Takes the same time and answers the same whoever has the address. */
  public EnrollOutcome begin(EnrollRequest request, ClientAddress client) {
    List<Problem> problems =
        EnrollmentRules.check(request, rules.of(request.address()).passwordLength());
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    if (beginning.isCrowded(client)) {
      return new EnrollBusy(CROWDED_RETRY_AFTER_SECONDS);
    }
    return passwords
        .hash(request.password())
        .<EnrollOutcome>map(
            hash -> new Pending(beginning.begin(request, hash, client).exposeText()))
        .orElse(new EnrollBusy(Passwords.RETRY_AFTER_SECONDS));
  }

  /** What the waiting window shows; nothing if the cookie is unknown or the attempt is over. */
  public Optional<PendingView> pending(String pendingCookie) {
    return looking.pending(pendingCookie);
  }

  /** What the mailed link may offer in this browser; changes nothing. */
  public ActivationView view(String token, Optional<String> pendingCookie) {
    return looking.view(token, pendingCookie);
  }

  /** Activates in the browser that enrolled. */
  public ActivationOutcome activate(
      String token, Optional<String> pendingCookie, ClientAddress client) {
    return activation.here(token, pendingCookie, client);
  }

  /** Activates anywhere with the attempt's password. */
  public ActivationOutcome activateWithPassword(
      String token, Password password, ClientAddress client) {
    Candidate candidate = typed.admit(token);
    return candidate
        .hash()
        .map(hash -> compare(token, password, hash, client))
        .orElseGet(() -> new ActivationRefused(candidate.refusal()));
  }

  private ActivationOutcome compare(
      String token, Password password, PasswordHash hash, ClientAddress client) {
    return switch (passwords.check(password, Optional.of(hash))) {
      case RIGHT -> activation.withPassword(token, hash, client);
      case WRONG -> new ActivationRefused("wrong-password");
      case BUSY -> {
        typed.withdraw(token);
        yield new ActivationBusy(Passwords.RETRY_AFTER_SECONDS);
      }
    };
  }

  /**
   * Activates anywhere with a new password; who enrolled is not signed in by it.
   *
   * @param name the person's own name; the attempt's is kept if absent
   */
  public ActivationOutcome activateWithNewPassword(
      String token, Optional<String> name, Password password, ClientAddress client) {
    Optional<String> weakness = looking.weakness(token, name, password);
    if (weakness.isPresent()) {
      return new ActivationRefused(weakness.get());
    }
    return passwords
        .hash(password)
        .map(hash -> activation.withNewPassword(token, name, hash, client))
        .orElse(new ActivationBusy(Passwords.RETRY_AFTER_SECONDS));
  }

  /** Signs the waiting window in, once, if its own credential was activated. */
  public WaitingOutcome proceed(String pendingCookie, ClientAddress client) {
    return activation.proceed(pendingCookie, client);
  }

  /** Mails a new token for this attempt, within the limit of mails; the former token is void. */
  public Resent resend(String pendingCookie) {
    return beginning.resend(pendingCookie);
  }
}
