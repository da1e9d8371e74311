package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealpost.access.Admission.Admitted;
import org.sealpost.access.Admission.MustWait;
import org.sealpost.access.Confirmation.ConfirmationBusy;
import org.sealpost.access.Confirmation.Confirmed;
import org.sealpost.access.Confirmation.NotConfirmed;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.settings.ClientAddress;

/** Asks people who are signed in for their password again, before acts that cannot be undone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Confirmations {
  @EJB private Passwords passwords;
  @Inject private SignInLedger ledger;

  /**
   * Whether this is the password of somebody who is signed in. Tries are counted and wait as
   * sign-ins do.
   */
  public Confirmation confirm(
      ReaderAccess reader, Password password, ClientAddress client, Optional<String> deviceCookie) {
    EmailAddress address = EmailAddress.parse(reader.email()).orElseThrow();
    SignInAttempt attempt = new SignInAttempt(address, client, deviceCookie);
    Admission admission = ledger.admit(attempt);
    return admission instanceof MustWait mustWait
        ? new NotConfirmed(Optional.of(mustWait.until()))
        : confirm(reader, password, (Admitted) admission, attempt);
  }

  private Confirmation confirm(
      ReaderAccess reader, Password password, Admitted admitted, SignInAttempt attempt) {
    return switch (passwords.check(password, admitted.stored())) {
      case BUSY -> {
        ledger.withdraw(admitted);
        yield new ConfirmationBusy(Passwords.RETRY_AFTER_SECONDS);
      }
      case WRONG -> notConfirmed(admitted, attempt);
      case RIGHT ->
          ledger.confirm(admitted, attempt, reader)
              ? new Confirmed()
              : notConfirmed(admitted, attempt);
    };
  }

  private Confirmation notConfirmed(Admitted admitted, SignInAttempt attempt) {
    return new NotConfirmed(ledger.refuse(admitted, attempt, Act.PASSWORD_CONFIRMED).waitUntil());
  }
}
