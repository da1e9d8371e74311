package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealpost.access.Restraints;
import org.sealpost.account.Accounts;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Principal;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.enrollment.EnrollmentRules;

/** Adds people to an account: they are invited to enroll, by mail. */
@Stateless
public class NewPeople {
  private static final int BATCH = 500;

  @Inject private InvitedPeople invited;
  @EJB private Restraints restraints;
  @EJB private Accounts accounts;
  @EJB private OwnedDomains owned;
  @EJB private Audit audit;

  /** Adds one person. */
  public AddOutcome add(Principal principal, NewPerson person) {
    principal.requireIn(Permission.USERS_CHANGE);
    return add(principal, List.of(person)).get(0);
  }

  /** Adds those who can be added; answers what became of each, in their order. */
  public List<AddOutcome> add(Principal principal, List<NewPerson> people) {
    UUID account = principal.requireIn(Permission.USERS_CHANGE);
    accounts.hold(account);
    List<AddOutcome> outcomes = foresee(account, people);
    for (int i = 0; i < people.size(); i++) {
      if (outcomes.get(i) == AddOutcome.ADDED) {
        invited.add(account, people.get(i));
        audit.record(principal.did(Act.PERSON_INVITED).saying(people.get(i).address().canonical()));
      }
    }
    return outcomes;
  }

  /** What would become of each; changes nothing. */
  public List<AddOutcome> foresee(Principal principal, List<NewPerson> people) {
    return foresee(principal.requireIn(Permission.USERS_CHANGE), people);
  }

  private List<AddOutcome> foresee(UUID account, List<NewPerson> people) {
    Set<Domain> domains = Set.copyOf(owned.of(account));
    Set<EmailAddress> there = new HashSet<>();
    List<EmailAddress> addresses = people.stream().map(NewPerson::address).toList();
    for (int i = 0; i < addresses.size(); i += BATCH) {
      List<EmailAddress> some = addresses.subList(i, Math.min(i + BATCH, addresses.size()));
      there.addAll(invited.added(account, some));
      there.addAll(restraints.taken(some));
    }
    return people.stream().map(person -> foresee(person, domains, there)).toList();
  }

  /** Whoever comes twice is there the second time. */
  private static AddOutcome foresee(
      NewPerson person, Set<Domain> domains, Set<EmailAddress> there) {
    Optional<String> wrong = EnrollmentRules.checkName(person.name());
    if (wrong.isPresent()) {
      return AddOutcome.ofName(wrong.get());
    }
    if (!domains.contains(person.address().domain())) {
      return AddOutcome.NOT_OURS;
    }
    return there.add(person.address()) ? AddOutcome.ADDED : AddOutcome.THERE_ALREADY;
  }
}
