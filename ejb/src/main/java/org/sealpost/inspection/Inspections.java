package org.sealpost.inspection;

import static org.sealpost.administration.Permission.AUDIT_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sealpost.access.Readers;
import org.sealpost.account.Gateways;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.Limits;

/** Reads the audit of the account an administrator works in, or of the whole service. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Inspections {
  private static final int BATCH = 1_000;

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Readers readers;
  @EJB private Gateways gateways;
  @EJB private Audit audit;

  /** One page, newest first; nothing if the question is too wide for its time. */
  public Optional<AuditPage> find(Administrator administrator, AuditQuestion question) {
    administrator.require(AUDIT_SEE);
    return question.isTooMuch()
        ? Optional.empty()
        : Optional.of(page(administrator, question, Limits.CONSOLE_PAGE));
  }

  /** Records that what the question finds is taken away; false if it is too wide for its time. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public boolean beginExport(Administrator administrator, AuditQuestion question) {
    administrator.require(AUDIT_SEE);
    boolean allowed = !question.isTooMuch();
    if (allowed) {
      audit.record(administrator.did(Act.AUDIT_EXPORTED).saying(question.summary()));
    }
    return allowed;
  }

  /** Hands over what the question finds, newest first, {@link Limits#EXPORT_ROWS} at most. */
  public void export(
      Administrator administrator, AuditQuestion question, Consumer<AuditRow> taker) {
    administrator.require(AUDIT_SEE);
    Optional<AuditQuestion> next = Optional.of(question);
    for (int left = Limits.EXPORT_ROWS; left > 0 && next.isPresent(); left -= BATCH) {
      AuditPage page = page(administrator, next.get(), Math.min(left, BATCH));
      page.rows().forEach(taker);
      next = page.next().map(question::before);
      // What was read is not looked at again.
      entities.clear();
    }
  }

  private AuditPage page(Administrator administrator, AuditQuestion question, int limit) {
    Optional<List<String>> actors =
        question.who().map(who -> actors(administrator.account(), who.strip()));
    List<AuditRow> rows =
        actors.filter(List::isEmpty).isPresent()
            ? List.of()
            : AuditQuery.of(administrator.account(), question, actors)
                .in(entities)
                .setMaxResults(limit + 1)
                .getResultList();
    boolean more = rows.size() > limit;
    List<AuditRow> page = more ? rows.subList(0, limit) : rows;
    return new AuditPage(
        named(page), more ? Optional.of(page.get(page.size() - 1).id()) : Optional.empty());
  }

  private List<AuditRow> named(List<AuditRow> rows) {
    Map<UUID, String> users = readers.names(actors(rows, "user"));
    Map<UUID, String> tokens = gateways.names(actors(rows, "gateway"));
    return rows.stream().map(row -> row.named(users, tokens)).toList();
  }

  private static List<UUID> actors(List<AuditRow> rows, String kind) {
    return rows.stream().flatMap(row -> row.actorOf(kind).stream()).distinct().toList();
  }

  /** How the actors that somebody calls so are stored. */
  private List<String> actors(Optional<UUID> account, String who) {
    Optional<EmailAddress> address = EmailAddress.parse(who);
    Stream<String> people =
        Stream.concat(
            address.flatMap(readers::userOf).map(id -> "user:" + id).stream(),
            address.map(typed -> "address:" + typed).stream());
    Stream<String> machines =
        account.stream().flatMap(id -> gateways.called(id, who).stream()).map(t -> "gateway:" + t);
    return Stream.of(people, machines, Stream.of(who).filter("service"::equals))
        .flatMap(all -> all)
        .toList();
  }
}
