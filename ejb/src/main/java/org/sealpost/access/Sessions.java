package org.sealpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored sign-in sessions; in the caller's transaction. */
@ApplicationScoped
class Sessions {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  void add(SignInSession session) {
    entities.persist(session);
  }

  /** The live session of a cookie; one that is over is removed. */
  Optional<SignInSession> byCookie(String cookie, Instant now) {
    return entities
        .createQuery(
            "select s from SignInSession s where s.cookieDigest = :digest", SignInSession.class)
        .setParameter("digest", RandomSecret.digest(cookie))
        .getResultStream()
        .findFirst()
        .filter(session -> isLive(session, now));
  }

  private boolean isLive(SignInSession session, Instant now) {
    if (session.isOver(now)) {
      entities.remove(session);
      return false;
    }
    return true;
  }

  /** The stored session of a reader, locked, if it is still live and that reader's. */
  Optional<SignInSession> held(ReaderAccess reader, Instant now) {
    return Optional.ofNullable(
            entities.find(SignInSession.class, reader.sessionId(), LockModeType.PESSIMISTIC_WRITE))
        .filter(session -> session.userId().equals(reader.userId()) && !session.isOver(now));
  }

  List<SignInSession> of(UUID user, Instant now) {
    return entities
        .createQuery(
            "select s from SignInSession s where s.userId = :user order by s.begunAt desc",
            SignInSession.class)
        .setParameter("user", user)
        .getResultStream()
        .filter(session -> !session.isOver(now))
        .toList();
  }

  /** Ends one session of this user; false if there is none. */
  boolean end(UUID user, UUID session) {
    return entities
            .createQuery("delete from SignInSession s where s.id = :id and s.userId = :user")
            .setParameter("id", session)
            .setParameter("user", user)
            .executeUpdate()
        > 0;
  }

  void endOthers(ReaderAccess asking) {
    entities
        .createQuery("delete from SignInSession s where s.userId = :user and s.id <> :asking")
        .setParameter("user", asking.userId())
        .setParameter("asking", asking.sessionId())
        .executeUpdate();
  }

  void endAll(UUID user) {
    entities
        .createQuery("delete from SignInSession s where s.userId = :user")
        .setParameter("user", user)
        .executeUpdate();
  }

  /** Ends what was begun on a device, but not the session that asks for it. */
  void endOn(UUID device, ReaderAccess asking) {
    entities
        .createQuery("delete from SignInSession s where s.deviceId = :device and s.id <> :asking")
        .setParameter("device", device)
        .setParameter("asking", asking.sessionId())
        .executeUpdate();
  }

  void forgetOld(Instant now) {
    entities
        .createQuery("delete from SignInSession s where s.lastSeenAt < :seen or s.begunAt < :begun")
        .setParameter("seen", now.minus(SignInSession.IDLE))
        .setParameter("begun", now.minus(SignInSession.ABSOLUTE))
        .executeUpdate();
  }
}
