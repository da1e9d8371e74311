package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.sealpost.access.NewUser;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.Passwords;
import org.sealpost.access.ReaderAccess;
import org.sealpost.enrollment.SetUpOutcome.AddressTaken;
import org.sealpost.enrollment.SetUpOutcome.LinkOver;
import org.sealpost.enrollment.SetUpOutcome.SetUp;
import org.sealpost.enrollment.SetUpOutcome.SetUpBusy;
import org.sealpost.enrollment.SetUpOutcome.SetUpRefused;
import org.sealpost.settings.ClientAddress;
import org.sealpost.signin.PasswordLength;

/** Makes the first operator of a fresh installation, for whoever holds its set-up link. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SetUps {
  @Inject private SetUpLinks links;
  @Inject private SetUpFile file;
  @EJB private Passwords passwords;

  /** Whether the link can still be used; changes nothing. */
  public boolean isGood(String token) {
    return links.isGood(token);
  }

  /** Makes a new person the operator; the link stands for the proof of the address. */
  public SetUpOutcome begin(String token, EnrollRequest request, ClientAddress client) {
    if (!links.isGood(token)) {
      return new LinkOver();
    }
    List<EnrollOutcome.Problem> problems = EnrollmentRules.check(request, PasswordLength.FIFTEEN);
    if (!problems.isEmpty()) {
      return new SetUpRefused(problems);
    }
    if (links.isTaken(request.address())) {
      return new AddressTaken();
    }
    return passwords
        .hash(request.password())
        .map(hash -> use(token, request, hash, client))
        .orElse(new SetUpBusy(Passwords.RETRY_AFTER_SECONDS));
  }

  private SetUpOutcome use(
      String token, EnrollRequest request, PasswordHash password, ClientAddress client) {
    NewUser facts = new NewUser(request.name(), password, request.language(), request.zone());
    SetUpOutcome outcome =
        links
            .use(token, request.address(), facts, client)
            .<SetUpOutcome>map(SetUp::new)
            .orElse(new LinkOver());
    if (outcome instanceof SetUp) {
      file.remove();
    }
    return outcome;
  }

  /** Makes a signed-in person the operator; false if the link is over. */
  public boolean begin(String token, ReaderAccess reader, ClientAddress client) {
    boolean made = links.use(token, reader, client);
    if (made) {
      file.remove();
    }
    return made;
  }
}
