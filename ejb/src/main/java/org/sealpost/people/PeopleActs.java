package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.Restraints;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.enrollment.Assistance;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** What administrators do to people of their account; each act is audited with it. */
@Stateless
public class PeopleActs {
  @Inject private Roll roll;
  @Inject private Permitted permitted;
  @Inject private InvitedPeople invited;
  @EJB private Restraints restraints;
  @EJB private Assistance assistance;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** Does anything but locking. */
  public PersonOutcome perform(Administrator administrator, UUID id, PersonAct act) {
    UUID account = administrator.requireIn(act.permission());
    Optional<Person> person = roll.find(account, id);
    if (person.isEmpty()) {
      return PersonOutcome.UNKNOWN;
    }
    PersonOutcome outcome =
        permitted
            .refusal(administrator, person.get(), act)
            .or(() -> unfit(person.get(), act))
            .orElseGet(() -> carryOut(administrator, person.get(), act));
    return noted(administrator, person.get(), act, outcome);
  }

  /** Keeps somebody of the account's own domains out, or by the operator anybody. */
  public PersonOutcome lock(Administrator administrator, UUID id, String reason) {
    UUID account = administrator.requireIn(PersonAct.LOCK.permission());
    String why = reason.strip();
    if (why.isEmpty()) {
      return PersonOutcome.REASON_MISSING;
    }
    if (why.length() > Limits.REASON_CHARACTERS) {
      return PersonOutcome.REASON_TOO_LONG;
    }
    return roll.find(account, id)
        .map(person -> lock(administrator, person, why))
        .orElse(PersonOutcome.UNKNOWN);
  }

  private PersonOutcome lock(Administrator administrator, Person person, String why) {
    PersonOutcome outcome =
        permitted
            .refusal(administrator, person, PersonAct.LOCK)
            .or(() -> unfit(person, PersonAct.LOCK))
            .orElseGet(() -> locked(administrator, person, why));
    AuditEvent event =
        outcome == PersonOutcome.DONE
            ? administrator.did(Act.PERSON_LOCKED)
            : administrator.tried(Act.PERSON_LOCKED, outcome.key());
    audit.record(event.saying(person.address() + ": " + why));
    return outcome;
  }

  private PersonOutcome locked(Administrator administrator, Person person, String why) {
    UUID user = person.user().orElseThrow().id();
    return restraints.lock(user, permitted.holder(administrator), why)
        ? PersonOutcome.DONE
        : PersonOutcome.NOT_POSSIBLE;
  }

  /** Somebody who has not enrolled has nothing to lock; whoever has, nothing to activate. */
  private Optional<PersonOutcome> unfit(Person person, PersonAct act) {
    boolean fits = act == PersonAct.END_WAIT ? person.user().isPresent() : fits(person, act);
    return fits ? Optional.empty() : Optional.of(PersonOutcome.NOT_POSSIBLE);
  }

  private static boolean fits(Person person, PersonAct act) {
    return person.possible(false).contains(act);
  }

  private PersonOutcome carryOut(Administrator administrator, Person person, PersonAct act) {
    return switch (act) {
      case END_WAIT -> {
        restraints.endWaits(person.addresses());
        yield PersonOutcome.DONE;
      }
      case MAIL_ACTIVATION -> mailed(assistance.mailActivation(person.address()));
      case MAIL_INVITATION -> mailed(invite(administrator, person));
      case MAIL_RESET -> mailed(assistance.mailReset(person.address()));
      case REQUIRE_PASSWORD -> {
        restraints.requirePassword(person.user().orElseThrow().id());
        yield PersonOutcome.DONE;
      }
      case END_SESSIONS -> {
        restraints.expel(person.user().orElseThrow().id());
        yield PersonOutcome.DONE;
      }
      case UNLOCK -> unlock(administrator, person);
      case LOCK -> PersonOutcome.REASON_MISSING;
    };
  }

  private static PersonOutcome mailed(boolean sent) {
    return sent ? PersonOutcome.DONE : PersonOutcome.NOT_MAILED;
  }

  private boolean invite(Administrator administrator, Person person) {
    InvitedPerson held = invited.held(person.invitation().orElseThrow().id());
    boolean due = held.mailAgain(settings.now());
    if (due) {
      invited.mail(administrator.account().orElseThrow(), held);
    }
    return due;
  }

  /** The operator lifts all, an account its own. */
  private PersonOutcome unlock(Administrator administrator, Person person) {
    UUID user = person.user().orElseThrow().id();
    boolean lifted =
        permitted.isOperator(administrator)
            ? restraints.unlock(user)
            : restraints.unlock(user, administrator.account().orElseThrow());
    return lifted ? PersonOutcome.DONE : PersonOutcome.LOCKED_BY_OTHERS;
  }

  private PersonOutcome noted(
      Administrator administrator, Person person, PersonAct act, PersonOutcome outcome) {
    AuditEvent event =
        outcome == PersonOutcome.DONE
            ? administrator.did(act.audited())
            : administrator.tried(act.audited(), outcome.key());
    audit.record(event.saying(person.address().canonical()));
    return outcome;
  }
}
