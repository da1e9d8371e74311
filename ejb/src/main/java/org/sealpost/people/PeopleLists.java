package org.sealpost.people;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Permission;
import org.sealpost.people.ListOutcome.Kept;
import org.sealpost.people.ListOutcome.NotTaken;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/**
 * Adds people by the thousand: a list is uploaded, looked at, and carried out when the same
 * administrator says yes. It waits in the database, so that any node can go on.
 */
@Stateless
public class PeopleLists {
  private static final int BATCH = 500;

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private OldLists oldLists;
  @EJB private NewPeople people;
  @EJB private Settings settings;

  /** Keeps a list for a day; it does nothing yet. */
  public ListOutcome keep(Administrator administrator, String name, byte[] content) {
    UUID account = administrator.requireIn(Permission.USERS_CHANGE);
    Optional<String> wrong = wrong(content);
    if (wrong.isPresent()) {
      return new NotTaken(wrong.get());
    }
    PeopleList list =
        new PeopleList(
            account, administrator.reader().userId(), shown(name), content, settings.now());
    entities.persist(list);
    return new Kept(list.id());
  }

  private static Optional<String> wrong(byte[] content) {
    if (content.length > Limits.PEOPLE_LIST_BYTES) {
      return Optional.of("too-large");
    }
    if (!PeopleCsv.isText(content)) {
      return Optional.of("not-text");
    }
    int lines = PeopleCsv.read(content).lines().size();
    return lines == 0
        ? Optional.of("empty")
        : Optional.of("too-long").filter(key -> lines > Limits.PEOPLE_LIST_LINES);
  }

  private static String shown(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", "").replaceAll(".*[/\\\\]", "");
    return clean.substring(0, Math.min(clean.length(), 200));
  }

  /** What the list would do now; nothing if it is not there, or somebody else's. */
  public Optional<ListPlan> plan(Administrator administrator, UUID id) {
    administrator.requireIn(Permission.USERS_CHANGE);
    return find(administrator, id)
        .map(list -> plan(list, known -> people.foresee(administrator, known)));
  }

  /**
   * Adds everybody who can be added, a batch at a time so that nobody waits long for a lock, and
   * then forgets the list. If it ends half-way, or is carried out twice at once, the next time adds
   * those who are missing.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<ListPlan> carryOut(Administrator administrator, UUID id) {
    administrator.requireIn(Permission.USERS_CHANGE);
    Optional<PeopleList> list = find(administrator, id);
    Optional<ListPlan> done = list.map(one -> plan(one, all -> addAll(administrator, all)));
    list.ifPresent(one -> oldLists.remove(one.id()));
    return done;
  }

  private List<AddOutcome> addAll(Administrator administrator, List<NewPerson> all) {
    List<AddOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < all.size(); i += BATCH) {
      outcomes.addAll(people.add(administrator, all.subList(i, Math.min(i + BATCH, all.size()))));
    }
    return outcomes;
  }

  private Optional<PeopleList> find(Administrator administrator, UUID id) {
    UUID account = administrator.account().orElseThrow();
    return Optional.ofNullable(entities.find(PeopleList.class, id))
        .filter(list -> list.isOf(account, administrator.reader().userId()));
  }

  private static ListPlan plan(
      PeopleList list, Function<List<NewPerson>, List<AddOutcome>> decide) {
    List<PeopleCsv.Line> lines = list.read().lines();
    Iterator<AddOutcome> outcomes =
        decide.apply(lines.stream().flatMap(line -> line.person().stream()).toList()).iterator();
    return ListPlan.of(
        list.id(),
        list.name(),
        lines.stream()
            .map(
                line ->
                    new ListLine(
                        line.number(),
                        line.text(),
                        line.person().isPresent() ? outcomes.next() : line.outcome()))
            .toList());
  }

  /** Deletes lists that nobody has confirmed within a day. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void forgetOld() {
    oldLists.forgetOld(settings.now());
  }
}
