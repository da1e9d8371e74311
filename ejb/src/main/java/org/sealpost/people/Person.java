package org.sealpost.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.access.UserFacts;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Role;
import org.sealpost.enrollment.PendingEnrollment;

/**
 * Somebody who belongs to an account.
 *
 * @param addresses those by which the person does, the first one for mails
 * @param user nothing before the enrollment
 * @param invitation what an administrator wrote down, where the person has not enrolled
 * @param pending whether an enrollment waits for its mailed link
 */
record Person(
    UUID id,
    PersonKind kind,
    String name,
    Instant since,
    List<EmailAddress> addresses,
    Optional<UserFacts> user,
    Optional<InvitedPerson> invitation,
    boolean pending) {
  /** A user in a list, whose addresses the list knows. */
  static Person of(UserFacts facts, PersonKind kind) {
    return new Person(
        facts.id(),
        kind,
        facts.name(),
        facts.createdAt(),
        List.of(),
        Optional.of(facts),
        Optional.empty(),
        false);
  }

  /** Somebody who was added and has not enrolled. */
  static Person of(InvitedPerson invited, boolean pending) {
    return new Person(
        invited.id(),
        PersonKind.OURS,
        invited.name(),
        invited.invitedAt(),
        List.of(invited.address()),
        Optional.empty(),
        Optional.of(invited),
        pending);
  }

  /** Somebody who has begun to enroll. */
  static Person of(PendingEnrollment begun, PersonKind kind) {
    return new Person(
        begun.id(),
        kind,
        begun.name(),
        begun.begunAt(),
        List.of(begun.address()),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /** The same person, by one address. */
  Person under(EmailAddress one) {
    return new Person(id, kind, name, since, List.of(one), user, invitation, pending);
  }

  boolean isOurs() {
    return kind == PersonKind.OURS;
  }

  EmailAddress address() {
    return addresses.get(0);
  }

  /** What another account or the operator has set on somebody outside is not told. */
  PersonState state(boolean waits) {
    boolean locked = isOurs() && user.filter(UserFacts::locked).isPresent();
    boolean due = isOurs() && user.filter(UserFacts::passwordDue).isPresent();
    if (user.isEmpty()) {
      return pending ? PersonState.NOT_ACTIVATED : PersonState.INVITED;
    }
    return locked
        ? PersonState.LOCKED
        : due ? PersonState.PASSWORD_DUE : waits ? PersonState.WAITING : PersonState.ACTIVE;
  }

  PersonRow row(boolean waits, Set<Role> roles) {
    return new PersonRow(
        id,
        address().canonical(),
        name,
        kind,
        state(waits),
        roles,
        user.filter(facts -> isOurs()).flatMap(UserFacts::lastSignIn));
  }

  /** What makes sense while the person stands there. */
  Set<PersonAct> possible(boolean waits) {
    Set<PersonAct> acts = EnumSet.noneOf(PersonAct.class);
    if (user.isEmpty()) {
      acts.add(pending ? PersonAct.MAIL_ACTIVATION : PersonAct.MAIL_INVITATION);
    } else {
      acts.addAll(
          EnumSet.of(
              PersonAct.MAIL_RESET,
              PersonAct.END_SESSIONS,
              PersonAct.REQUIRE_PASSWORD,
              PersonAct.LOCK));
      user.filter(UserFacts::locked).ifPresent(facts -> acts.add(PersonAct.UNLOCK));
      user.filter(UserFacts::passwordDue)
          .ifPresent(facts -> acts.remove(PersonAct.REQUIRE_PASSWORD));
    }
    if (waits) {
      acts.add(PersonAct.END_WAIT);
    }
    return acts;
  }
}
