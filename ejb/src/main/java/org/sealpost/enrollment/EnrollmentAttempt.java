package org.sealpost.enrollment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.NewUser;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.RandomSecret;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;

/**
 * One browser's wish to enroll an address. The pending password is this attempt's alone: it becomes
 * a user's only by this attempt's own activation, and is erased with every end.
 */
@Entity
@Table(name = "enrollment_attempt")
class EnrollmentAttempt {
  static final Duration LIFE = Duration.ofHours(24);
  static final int TRIES = 10;
  static final int MAILS = 3;
  static final Duration MAIL_WINDOW = Duration.ofHours(1);

  /** The one that was begun first comes first. */
  static final Comparator<EnrollmentAttempt> BY_AGE =
      Comparator.comparing((EnrollmentAttempt attempt) -> attempt.begunAt)
          .thenComparing(attempt -> attempt.id);

  @Id private UUID id;
  private EmailAddress address;
  @Embedded private FutureUser user;
  private String network;

  @Column(name = "waiting_message")
  private UUID waitingMessage;

  @Column(name = "cookie_digest")
  private String cookieDigest;

  @Column(name = "token_digest")
  private String tokenDigest;

  @Enumerated(EnumType.STRING)
  private AttemptState state;

  @Column(name = "user_id")
  private UUID userId;

  private int tries;

  @Column(name = "mails_asked")
  private int mailsAsked;

  @Column(name = "mail_asked_at")
  private Instant mailAskedAt;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  EnrollmentAttempt() {}

  EnrollmentAttempt(
      EnrollRequest request,
      PasswordHash password,
      RandomSecret cookie,
      String network,
      Instant at) {
    id = UUID.randomUUID();
    address = request.address();
    user = new FutureUser(request, password);
    waitingMessage = request.waiting().map(MessageId::toUuid).orElse(null);
    cookieDigest = cookie.digest();
    tokenDigest = RandomSecret.create().digest();
    state = AttemptState.PENDING;
    this.network = network;
    mailAskedAt = at;
    begunAt = at;
    expiresAt = at.plus(LIFE);
  }

  UUID id() {
    return id;
  }

  EmailAddress address() {
    return address;
  }

  Locale language() {
    return user.language();
  }

  Optional<MessageId> waiting() {
    return Optional.ofNullable(waitingMessage).map(MessageId::of);
  }

  PendingEnrollment enrollment() {
    return new PendingEnrollment(id, address, user.name(), begunAt);
  }

  PendingView view() {
    return new PendingView(address, waiting());
  }

  boolean isPending(Instant now) {
    return state == AttemptState.PENDING && now.isBefore(expiresAt);
  }

  /** Whether the window that enrolled has something to wait for, or may go on. */
  boolean isAwaited(Instant now) {
    boolean proven = state == AttemptState.ACTIVATED || state == AttemptState.GONE_ON;
    return isPending(now) || proven && now.isBefore(expiresAt);
  }

  boolean hasToken(String token) {
    return tokenDigest.equals(RandomSecret.digest(token));
  }

  boolean wasBegunWith(String cookie) {
    return cookieDigest.equals(RandomSecret.digest(cookie));
  }

  /** Three mails may be asked for, then none until an hour has passed. */
  boolean mayAskForMail(Instant now) {
    return mailsAsked < MAILS || !now.isBefore(mailAskedAt.plus(MAIL_WINDOW));
  }

  void askedForMail(Instant now) {
    mailsAsked = mailsAsked < MAILS ? mailsAsked + 1 : 1;
    mailAskedAt = now;
  }

  /** From now on this token counts and no other, for another whole life. */
  void mailed(RandomSecret token, Instant now) {
    tokenDigest = token.digest();
    expiresAt = now.plus(LIFE);
  }

  /** Counts a typed password; false if there were too many. */
  boolean countTry() {
    boolean allowed = tries < TRIES;
    tries = allowed ? tries + 1 : tries;
    return allowed;
  }

  void takeBackTry() {
    tries--;
  }

  Optional<PasswordHash> password() {
    return user.password();
  }

  /** The user this attempt would make, with its own password. */
  NewUser ownUser() {
    return user.withItsPassword();
  }

  /** The user this attempt would make, with what was chosen behind the mailed link. */
  NewUser userWith(Optional<String> chosenName, PasswordHash chosen) {
    return user.with(chosenName, chosen);
  }

  /** What an attacker would try in a password. */
  List<String> personal() {
    return List.of(user.name(), address.canonical());
  }

  void activated(UUID activatedUser) {
    end(AttemptState.ACTIVATED);
    userId = activatedUser;
  }

  void replaced() {
    end(AttemptState.REPLACED);
  }

  /** Ends a pending attempt; one that has ended stays as it is. */
  void drop() {
    if (state == AttemptState.PENDING) {
      end(AttemptState.DROPPED);
    }
  }

  private void end(AttemptState last) {
    if (state != AttemptState.PENDING) {
      throw new IllegalStateException("the attempt has ended: " + state);
    }
    state = last;
    user = user.withoutPassword();
  }

  /** The user the waiting window is signed in as: once, and only by its own activation. */
  Optional<UUID> goOn(Instant now) {
    if (state != AttemptState.ACTIVATED || !now.isBefore(expiresAt)) {
      return Optional.empty();
    }
    state = AttemptState.GONE_ON;
    return Optional.of(userId);
  }

  boolean hasGoneOn() {
    return state == AttemptState.GONE_ON;
  }

  /** The window that waits gets no session any more; one that waits in vain is not told. */
  void forgo() {
    state = state == AttemptState.ACTIVATED ? AttemptState.GONE_ON : state;
  }

  /** Why a window waits in vain. */
  String hint() {
    return switch (state) {
      case REPLACED, DROPPED -> "sign-in";
      default -> "over";
    };
  }
}
