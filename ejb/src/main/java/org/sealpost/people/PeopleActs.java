package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.Restraints;
import org.sealpost.administration.Principal;
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
  public PersonOutcome perform(Principal principal, UUID id, PersonAct act) {
    UUID account = principal.requireIn(act.permission());
    Optional<Person> person = roll.find(account, id);
    if (person.isEmpty()) {
      return PersonOutcome.UNKNOWN;
    }
    PersonOutcome outcome =
        permitted
            .refusal(principal, person.get(), act)
            .or(() -> unfit(person.get(), act))
            .orElseGet(() -> carryOut(principal, person.get(), act));
    return noted(principal, person.get(), act, outcome);
  }

  /** Mails once more what lets somebody come in who has not: the activation or the invitation. */
  public PersonOutcome mailAgain(Principal principal, UUID id) {
    UUID account = principal.requireIn(PersonAct.MAIL_ACTIVATION.permission());
    return roll.find(account, id)
        .map(one -> one.pending() ? PersonAct.MAIL_ACTIVATION : PersonAct.MAIL_INVITATION)
        .map(act -> perform(principal, id, act))
        .orElse(PersonOutcome.UNKNOWN);
  }

  /** Keeps somebody of the account's own domains out, or by the operator anybody. */
  public PersonOutcome lock(Principal principal, UUID id, String reason) {
    UUID account = principal.requireIn(PersonAct.LOCK.permission());
    String why = reason.strip();
    if (why.isEmpty()) {
      return PersonOutcome.REASON_MISSING;
    }
    if (why.length() > Limits.REASON_CHARACTERS) {
      return PersonOutcome.REASON_TOO_LONG;
    }
    return roll.find(account, id)
        .map(person -> lock(principal, person, why))
        .orElse(PersonOutcome.UNKNOWN);
  }

  private PersonOutcome lock(Principal principal, Person person, String why) {
    PersonOutcome outcome =
        permitted
            .refusal(principal, person, PersonAct.LOCK)
            .or(() -> unfit(person, PersonAct.LOCK))
            .orElseGet(() -> locked(principal, person, why));
    AuditEvent event =
        outcome == PersonOutcome.DONE
            ? principal.did(Act.PERSON_LOCKED)
            : principal.tried(Act.PERSON_LOCKED, outcome.key());
    audit.record(event.saying(person.address() + ": " + why));
    return outcome;
  }

  private PersonOutcome locked(Principal principal, Person person, String why) {
    UUID user = person.user().orElseThrow().id();
    return restraints.lock(user, permitted.holder(principal), why)
        ? PersonOutcome.DONE
        : PersonOutcome.ALREADY;
  }

  /** Somebody who has not enrolled has nothing to lock; whoever has, nothing to activate. */
  private Optional<PersonOutcome> unfit(Person person, PersonAct act) {
    boolean fits = act == PersonAct.END_WAIT ? person.user().isPresent() : fits(person, act);
    boolean unlocked = act == PersonAct.UNLOCK && person.user().isPresent();
    return fits
        ? Optional.empty()
        : Optional.of(unlocked ? PersonOutcome.ALREADY : PersonOutcome.NOT_POSSIBLE);
  }

  private static boolean fits(Person person, PersonAct act) {
    return person.possible(false).contains(act);
  }

  private PersonOutcome carryOut(Principal principal, Person person, PersonAct act) {
    return switch (act) {
      case END_WAIT -> {
        restraints.endWaits(person.addresses());
        yield PersonOutcome.DONE;
      }
      case MAIL_ACTIVATION -> mailed(assistance.mailActivation(person.address()));
      case MAIL_INVITATION -> mailed(invite(principal, person));
      case MAIL_RESET -> mailed(assistance.mailReset(person.address()));
      case REQUIRE_PASSWORD -> {
        restraints.requirePassword(person.user().orElseThrow().id());
        yield PersonOutcome.DONE;
      }
      case END_SESSIONS -> {
        restraints.expel(person.user().orElseThrow().id());
        yield PersonOutcome.DONE;
      }
      case UNLOCK -> unlock(principal, person);
      case LOCK -> PersonOutcome.REASON_MISSING;
    };
  }

  private static PersonOutcome mailed(boolean sent) {
    return sent ? PersonOutcome.DONE : PersonOutcome.NOT_MAILED;
  }

  private boolean invite(Principal principal, Person person) {
    InvitedPerson held = invited.held(person.invitation().orElseThrow().id());
    boolean due = held.mailAgain(settings.now());
    if (due) {
      invited.mail(principal.account().orElseThrow(), held);
    }
    return due;
  }

  /** The operator lifts all, an account its own. */
  private PersonOutcome unlock(Principal principal, Person person) {
    UUID user = person.user().orElseThrow().id();
    boolean lifted =
        principal.isOperator()
            ? restraints.unlock(user)
            : restraints.unlock(user, principal.account().orElseThrow());
    return lifted ? PersonOutcome.DONE : PersonOutcome.LOCKED_BY_OTHERS;
  }

  private PersonOutcome noted(
      Principal principal, Person person, PersonAct act, PersonOutcome outcome) {
    AuditEvent event =
        outcome == PersonOutcome.DONE
            ? principal.did(act.audited())
            : principal.tried(act.audited(), outcome.key());
    audit.record(event.saying(person.address().canonical()));
    return outcome;
  }
}
