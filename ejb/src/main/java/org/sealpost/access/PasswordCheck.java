package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealpost.access.Admission.Admitted;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.ClientAddress;

/** Asks a signed-in person for the password again; counted as a try to sign in is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordCheck {
  @EJB private Passwords passwords;
  @Inject private SignInLedger ledger;

  /** False as well if it was tried too often, or too much is going on. */
  public boolean isRight(ReaderAccess reader, Password password, ClientAddress client) {
    EmailAddress address = EmailAddress.parse(reader.email()).orElseThrow();
    SignInAttempt attempt = new SignInAttempt(address, client, Optional.empty());
    return ledger.admit(attempt) instanceof Admitted admitted
        && isRight(admitted, attempt, password);
  }

  private boolean isRight(Admitted admitted, SignInAttempt attempt, Password password) {
    Passwords.Verdict verdict = passwords.check(password, admitted.stored());
    if (verdict == Passwords.Verdict.WRONG) {
      ledger.refuse(admitted, attempt);
    } else {
      ledger.withdraw(admitted);
    }
    return verdict == Passwords.Verdict.RIGHT;
  }
}
