package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.access.PasswordDue;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.Passwords;
import org.sealpost.access.Passwords.Verdict;
import org.sealpost.address.EmailAddress;
import org.sealpost.enrollment.ResetOutcome.PasswordChosen;
import org.sealpost.enrollment.ResetOutcome.ResetBusy;
import org.sealpost.enrollment.ResetOutcome.ResetRefused;
import org.sealpost.settings.ClientAddress;

/** Lets a user who forgot the password choose another, over the mailbox. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResets {
  private static final ResetRefused OVER = new ResetRefused("over");

  @Inject private Resetting resetting;
  @EJB private Passwords passwords;

  /** Mails a reset link to an address that has a user; never tells whether it has. */
  public void request(EmailAddress address, ClientAddress client) {
    resetting.request(address, client);
  }

  /**
   * A token to choose the password that is due, for who has just typed the present one; it works
   * like a mailed one.
   */
  public String replace(PasswordDue due, ClientAddress client) {
    return resetting.replace(due, client);
  }

  /** What the mailed link may offer; changes nothing. */
  public ResetView view(String token) {
    return resetting.chooser(token).isPresent() ? ResetView.OPEN : ResetView.OVER;
  }

  /** Sets the password once, ends the user's sessions, forgets the devices, mails a notice. */
  public ResetOutcome choose(String token, Password password) {
    Optional<Chooser> chooser = resetting.chooser(token);
    if (chooser.isEmpty()) {
      return OVER;
    }
    Optional<String> weakness = chooser.get().weakness(password);
    return weakness.isPresent() ? new ResetRefused(weakness.get()) : another(token, password);
  }

  /** A password that must be replaced is not replaced by itself. */
  private ResetOutcome another(String token, Password password) {
    Optional<PasswordHash> due = resetting.due(token);
    Verdict same = due.isPresent() ? passwords.check(password, due) : Verdict.WRONG;
    return switch (same) {
      case RIGHT -> new ResetRefused("same");
      case BUSY -> new ResetBusy(Passwords.RETRY_AFTER_SECONDS);
      case WRONG -> hashAndChoose(token, password);
    };
  }

  private ResetOutcome hashAndChoose(String token, Password password) {
    Optional<PasswordHash> hash = passwords.hash(password);
    if (hash.isEmpty()) {
      return new ResetBusy(Passwords.RETRY_AFTER_SECONDS);
    }
    return resetting.choose(token, hash.get()) ? new PasswordChosen() : OVER;
  }
}
