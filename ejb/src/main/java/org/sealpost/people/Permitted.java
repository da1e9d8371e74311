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
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Administrators;
import org.sealpost.administration.Role;

/** Decides what an administrator may do to a person. */
@ApplicationScoped
class Permitted {
  @EJB private Restraints restraints;
  @EJB private Administrators administrators;

  /** Whoever is of the account's own domains, by the account; everybody, by the operator. */
  Set<PersonAct> acts(Administrator administrator, Person person) {
    Set<PersonAct> acts = person.possible(wait(person).isPresent());
    acts.removeIf(act -> !administrator.may(act.permission()));
    acts.removeIf(act -> refusal(administrator, person, act).isPresent());
    if (!isLockShown(administrator, person)
        || locks(person).stream().noneMatch(lock -> mayLift(administrator, lock))) {
      acts.remove(PersonAct.UNLOCK);
    }
    if (locks(person).stream().anyMatch(lock -> lock.account().equals(holder(administrator)))) {
      acts.remove(PersonAct.LOCK);
    }
    return acts;
  }

  /** Why this act is not for this person, or nothing. */
  Optional<PersonOutcome> refusal(Administrator administrator, Person person, PersonAct act) {
    if (!person.isOurs() && !act.isForOutsiders() && !isOperator(administrator)) {
      return Optional.of(PersonOutcome.NOT_POSSIBLE);
    }
    return act.isRestraint() && act != PersonAct.UNLOCK && isShielded(administrator, person, act)
        ? Optional.of(PersonOutcome.ADMINISTRATOR)
        : Optional.empty();
  }

  /**
   * Roles are taken back first, by the rules that leave nobody without administrators; and what
   * somebody administers elsewhere is not for this account to disturb.
   */
  private boolean isShielded(Administrator administrator, Person person, PersonAct act) {
    List<Optional<UUID>> where =
        person.user().map(facts -> administrators.placesOf(facts.id())).orElse(List.of());
    return act == PersonAct.LOCK
        ? !where.isEmpty()
        : !isOperator(administrator)
            && where.stream().anyMatch(place -> !place.equals(administrator.account()));
  }

  boolean isOperator(Administrator administrator) {
    return administrator.roles().contains(Role.OPERATOR);
  }

  /** Whose a lock is: the account's, or the operator's who administers none of it. */
  Optional<UUID> holder(Administrator administrator) {
    boolean ofAccount = administrator.roles().contains(Role.ACCOUNT_ADMINISTRATOR);
    return administrator.account().filter(account -> ofAccount);
  }

  boolean mayLift(Administrator administrator, LockView lock) {
    return isOperator(administrator)
        || lock.account().isPresent() && lock.account().equals(administrator.account());
  }

  /** What others have set on somebody outside is not told. */
  boolean isLockShown(Administrator administrator, Person person) {
    return person.isOurs() || isOperator(administrator);
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
