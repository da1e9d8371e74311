package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.NewUser;
import org.sealpost.access.RandomSecret;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.SignedIn;
import org.sealpost.access.Users;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrators;
import org.sealpost.administration.Appointments;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/** The transactions that make the set-up link and use it. */
@ApplicationScoped
class SetUpLinks {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private Attempts attempts;
  @EJB private Administrators administrators;
  @EJB private Appointments appointments;
  @EJB private Users users;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** A new token if the service has no operator. Links of other nodes stay good. */
  @Transactional
  Optional<RandomSecret> makeIfNeeded() {
    if (administrators.hasOperator()) {
      return Optional.empty();
    }
    entities
        .createQuery("delete from SetUpLink l where l.expiresAt < :now")
        .setParameter("now", settings.now())
        .executeUpdate();
    RandomSecret token = RandomSecret.create();
    entities.persist(new SetUpLink(token, settings.now()));
    return Optional.of(token);
  }

  @Transactional
  boolean isGood(String token) {
    return find(token, LockModeType.NONE).isPresent() && !administrators.hasOperator();
  }

  /** Makes the user and the operator; nothing if the link is over or the address somebody's. */
  @Transactional
  Optional<SignedIn> use(String token, EmailAddress address, NewUser facts, ClientAddress client) {
    if (isTaken(address) || !spend(token)) {
      return Optional.empty();
    }
    UUID user = users.register(address, facts);
    // Whoever tried to enroll the address before has not proven it.
    attempts.hold(address).forEach(EnrollmentAttempt::drop);
    makeOperator(user, address, client);
    return Optional.of(users.beginSession(user, address, client));
  }

  /** Makes a signed-in person the operator. */
  @Transactional
  boolean use(String token, ReaderAccess reader, ClientAddress client) {
    boolean good = spend(token);
    if (good) {
      EmailAddress address = EmailAddress.parse(reader.email()).orElseThrow();
      makeOperator(reader.userId(), address, client);
    }
    return good;
  }

  @Transactional
  boolean isTaken(EmailAddress address) {
    return users.find(address).isPresent();
  }

  private void makeOperator(UUID user, EmailAddress address, ClientAddress client) {
    appointments.makeOperator(user, address);
    audit.record(
        AuditEvent.done(Act.SERVICE_SET_UP).by("user", user).from(client).saying("" + address));
  }

  /** Every link is over with the first that is used, on whichever node. */
  private boolean spend(String token) {
    List<SetUpLink> all =
        entities
            .createQuery("select l from SetUpLink l order by l.id", SetUpLink.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    boolean good = isGood(token);
    if (good) {
      all.forEach(entities::remove);
    }
    return good;
  }

  private Optional<SetUpLink> find(String token, LockModeType lock) {
    return entities
        .createQuery("select l from SetUpLink l where l.tokenDigest = :digest", SetUpLink.class)
        .setParameter("digest", RandomSecret.digest(token))
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .filter(link -> link.isGood(settings.now()));
  }
}
