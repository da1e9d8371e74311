package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.access.LockView;
import org.sealpost.access.Restraints;
import org.sealpost.administration.Administrators;
import org.sealpost.administration.Principal;

/** Decides what an administrator may do to a person. */
@ApplicationScoped
class Permitted {
  @EJB private Restraints restraints;
  @EJB private Administrators administrators;

  /** Whoever is of the account's own domains, by the account; everybody, by the operator. */
  Set<PersonAct> acts(Principal principal, Person person) {
    Set<PersonAct> acts = person.possible(wait(person).isPresent());
    acts.removeIf(act -> !principal.may(act.permission()));
    acts.removeIf(act -> refusal(principal, person, act).isPresent());
    if (!isLockShown(principal, person)
        || locks(person).stream().noneMatch(lock -> mayLift(principal, lock))) {
      acts.remove(PersonAct.UNLOCK);
    }
    if (locks(person).stream().anyMatch(lock -> lock.account().equals(holder(principal)))) {
      acts.remove(PersonAct.LOCK);
    }
    return acts;
  }

  /** Why this act is not for this person, or nothing. */
  Optional<PersonOutcome> refusal(Principal principal, Person person, PersonAct act) {
    if (!person.isOurs() && !act.isForOutsiders() && !principal.isOperator()) {
      return Optional.of(PersonOutcome.NOT_POSSIBLE);
    }
    return act.isRestraint() && act != PersonAct.UNLOCK && isShielded(principal, person, act)
        ? Optional.of(PersonOutcome.ADMINISTRATOR)
        : Optional.empty();
  }

  /**
   * Roles are taken back first, by the rules that leave nobody without administrators; and what
   * somebody administers elsewhere is not for this account to disturb.
   */
  private boolean isShielded(Principal principal, Person person, PersonAct act) {
    List<Optional<UUID>> where =
        person.user().map(facts -> administrators.placesOf(facts.id())).orElse(List.of());
    return act == PersonAct.LOCK
        ? !where.isEmpty()
        : !principal.isOperator()
            && where.stream().anyMatch(place -> !place.equals(principal.account()));
  }

  /** Whose a lock is: the account's, or the operator's who administers none of it. */
  Optional<UUID> holder(Principal principal) {
    return principal.account().filter(account -> principal.speaksForAccount());
  }

  boolean mayLift(Principal principal, LockView lock) {
    return principal.isOperator()
        || lock.account().isPresent() && lock.account().equals(principal.account());
  }

  /** What others have set on somebody outside is not told. */
  boolean isLockShown(Principal principal, Person person) {
    return person.isOurs() || principal.isOperator();
  }

  private List<LockView> locks(Person person) {
    return person.user().map(facts -> restraints.locksOf(facts.id())).orElse(List.of());
  }

  /** Until when a sign-in with one of the person's addresses must wait. */
  Optional<Instant> wait(Person person) {
    return person.user().isEmpty()
        ? Optional.empty()
        : restraints.waits(person.addresses()).values().stream().max(Instant::compareTo);
  }
}
