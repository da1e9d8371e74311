package org.sealpost.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.schema.OldRows;
import org.sealpost.signin.SignInLimits;

/** The stored sign-in sessions; in the caller's transaction. */
@ApplicationScoped
class Sessions {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private OldRows oldRows;

  void add(SignInSession session) {
    entities.persist(session);
  }

  /** A session and whose it is. */
  record Known(SignInSession session, User user) {}

  /** The live session of a cookie. */
  Optional<Known> byCookie(String cookie, Instant now) {
    return entities
        .createQuery(
            "select s, u from SignInSession s, User u"
                + " where s.cookieDigest = :digest and u.id = s.userId",
            Object[].class)
        .setParameter("digest", RandomSecret.digest(cookie))
        .getResultStream()
        .map(row -> new Known((SignInSession) row[0], (User) row[1]))
        .filter(known -> !known.session().isOver(now))
        .findFirst();
  }

  @Transactional
  void seen(UUID session, Instant now) {
    entities
        .createQuery("update SignInSession s set s.lastSeenAt = :now where s.id = :id")
        .setParameter("now", now)
        .setParameter("id", session)
        .executeUpdate();
  }

  /** From now on this user's sessions may go unused no longer than that. */
  void shortenIdle(UUID user, Duration idle) {
    entities
        .createQuery(
            "update SignInSession s set s.idleMinutes = :minutes"
                + " where s.userId = :user and s.idleMinutes > :minutes")
        .setParameter("minutes", (int) idle.toMinutes())
        .setParameter("user", user)
        .executeUpdate();
  }

  /** The running sessions of the people of an account's domains last no longer than that. */
  void shorten(UUID account, SignInLimits limits) {
    shorten(account, "idleMinutes", limits.idle());
    shorten(account, "absoluteMinutes", limits.session());
  }

  private void shorten(UUID account, String which, Duration longest) {
    entities
        .createQuery(
            "update SignInSession s set s."
                + which
                + " = :minutes where s."
                + which
                + " > :minutes and s.userId in (select a.userId from VerifiedAddress a, MailDomain d"
                + " where d.accountId = :account and a.domain = d.name)")
        .setParameter("minutes", (int) longest.toMinutes())
        .setParameter("account", account)
        .executeUpdate();
  }

  /**
   * The verified addresses of a reader's user, if the stored session is live and that reader's.
   * Shorter times of an administrator or an account were looked at when the session was resumed.
   */
  List<EmailAddress> addressesOf(ReaderAccess reader, Instant now) {
    return entities
        .createQuery(
            "select a from VerifiedAddress a, SignInSession s where s.id = :session"
                + " and s.userId = :user and s.lastSeenAt > :seen and s.begunAt > :begun"
                + " and a.userId = s.userId order by a.address",
            VerifiedAddress.class)
        .setParameter("session", reader.sessionId())
        .setParameter("user", reader.userId())
        .setParameter("seen", now.minus(SignInSession.IDLE))
        .setParameter("begun", now.minus(SignInSession.ABSOLUTE))
        .getResultStream()
        .map(VerifiedAddress::address)
        .toList();
  }

  /** Takes the authentication of a live session; false if it was taken before, on any node. */
  boolean spend(ReaderAccess reader, Instant now) {
    return entities
            .createQuery(
                "update SignInSession s set s.authenticationUnspent = false where s.id = :session"
                    + " and s.userId = :user and s.lastSeenAt > :seen and s.begunAt > :begun"
                    + " and s.authenticationUnspent = true")
            .setParameter("session", reader.sessionId())
            .setParameter("user", reader.userId())
            .setParameter("seen", now.minus(SignInSession.IDLE))
            .setParameter("begun", now.minus(SignInSession.ABSOLUTE))
            .executeUpdate()
        > 0;
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

  /** Idle ones go with the others: they are over, and this way no request moves an index. */
  void forgetOld(Instant now) {
    oldRows.delete(
        "delete from sign_in_session where id in (select id from sign_in_session"
            + " where begun_at < ? order by begun_at limit 200)",
        now.minus(SignInSession.ABSOLUTE));
  }
}
