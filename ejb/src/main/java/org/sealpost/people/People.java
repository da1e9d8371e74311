package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealpost.access.LockView;
import org.sealpost.access.Restraints;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrators;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Principal;
import org.sealpost.administration.Role;
import org.sealpost.enrollment.Assistance;
import org.sealpost.people.FoundPeople.Hit;

/** Shows administrators the people of their account. */
@Stateless
public class People {
  // How many are looked at where only some of them stand as asked for, which no index knows.
  private static final int LOOKED_AT = 500;

  @Inject private FoundPeople found;
  @Inject private InvitedPeople invited;
  @Inject private Roll roll;
  @Inject private Permitted permitted;
  @EJB private Restraints restraints;
  @EJB private Assistance assistance;
  @EJB private Administrators administrators;

  /** Some of them, by address. */
  public PeoplePage list(Principal principal, PeopleQuery query) {
    UUID account = principal.requireIn(Permission.USERS_SEE);
    if (!query.isEnough()) {
      return PeoplePage.EMPTY;
    }
    int most = query.state().isPresent() ? LOOKED_AT : query.limit();
    List<Hit> hits = found.find(account, query, most + 1);
    List<Hit> looked = hits.subList(0, Math.min(most, hits.size()));
    List<PersonRow> rows =
        rows(account, query.kind(), looked).stream()
            .filter(row -> query.state().filter(state -> state != row.state()).isEmpty())
            .limit(query.limit() + 1L)
            .toList();
    boolean cut = rows.size() > query.limit();
    List<PersonRow> shown = cut ? rows.subList(0, query.limit()) : rows;
    Optional<String> last =
        cut
            ? Optional.of(shown.get(shown.size() - 1).address())
            : Optional.of(looked)
                .filter(all -> hits.size() > most)
                .map(all -> all.get(all.size() - 1).address().canonical());
    return page(query, shown, last);
  }

  private static PeoplePage page(PeopleQuery query, List<PersonRow> rows, Optional<String> last) {
    if (!query.backwards()) {
      Optional<String> first = rows.stream().map(PersonRow::address).findFirst();
      return new PeoplePage(rows, query.from().flatMap(from -> first.or(query::from)), last);
    }
    List<PersonRow> ascending = new ArrayList<>(rows);
    Collections.reverse(ascending);
    Optional<String> end = rows.stream().map(PersonRow::address).findFirst();
    return new PeoplePage(ascending, last, end);
  }

  private List<PersonRow> rows(UUID account, PersonKind kind, List<Hit> hits) {
    Map<UUID, Person> people = people(account, kind, hits);
    Map<EmailAddress, Instant> waits =
        restraints.waits(hits.stream().filter(Hit::isUser).map(Hit::address).toList());
    Map<UUID, Set<Role>> roles = administrators.rolesIn(account);
    return hits.stream()
        .filter(hit -> people.containsKey(hit.id()))
        .map(
            hit ->
                people
                    .get(hit.id())
                    .under(hit.address())
                    .row(waits.containsKey(hit.address()), roles.getOrDefault(hit.id(), Set.of())))
        .toList();
  }

  private Map<UUID, Person> people(UUID account, PersonKind kind, List<Hit> hits) {
    List<UUID> ids = hits.stream().map(Hit::id).toList();
    List<InvitedPerson> added = invited.byId(account, ids);
    Set<EmailAddress> begun =
        assistance.pendingAt(added.stream().map(InvitedPerson::address).toList());
    return Stream.of(
            restraints.facts(ids).stream().map(facts -> Person.of(facts, kind)),
            added.stream().map(one -> Person.of(one, begun.contains(one.address()))),
            assistance.pending(ids).stream().map(one -> Person.of(one, kind)))
        .flatMap(all -> all)
        .collect(Collectors.toMap(Person::id, person -> person));
  }

  /** One of them; nothing for whoever does not belong to the account. */
  public Optional<PersonView> find(Principal principal, UUID id) {
    UUID account = principal.requireIn(Permission.USERS_SEE);
    return roll.find(account, id).map(person -> view(principal, account, person));
  }

  /** Whoever has this address, or was invited by it. */
  public Optional<PersonView> byAddress(Principal principal, EmailAddress address) {
    UUID account = principal.requireIn(Permission.USERS_SEE);
    return restraints
        .userOf(address)
        .or(() -> invited.of(account, address).map(InvitedPerson::id))
        .flatMap(id -> roll.find(account, id))
        .map(person -> view(principal, account, person));
  }

  private PersonView view(Principal principal, UUID account, Person person) {
    Optional<Instant> wait = permitted.wait(person);
    Set<Role> roles = administrators.rolesIn(account).getOrDefault(person.id(), Set.of());
    List<LockView> locks = permitted.isLockShown(principal, person) ? locks(person) : List.of();
    List<LockView> liftable =
        locks.stream().filter(lock -> permitted.mayLift(principal, lock)).toList();
    return new PersonView(
        person.row(wait.isPresent(), roles),
        person.addresses().stream().map(EmailAddress::canonical).toList(),
        person.since(),
        wait,
        liftable,
        liftable.size() < locks.size(),
        permitted.acts(principal, person));
  }

  private List<LockView> locks(Person person) {
    return person.user().map(facts -> restraints.locksOf(facts.id())).orElse(List.of());
  }
}
