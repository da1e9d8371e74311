package org.sealpost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sealpost.settings.Limits;

/** Finds out whether a request is the first of its idempotency key. */
@ApplicationScoped
class Claims {
  private static final Pattern KEY =
      Pattern.compile("[\\x21-\\x7E]{1," + Limits.IDEMPOTENCY_KEY_CHARACTERS + "}");

  @Inject private Idempotency idempotency;

  /** For work that takes its time: holds the key until it is answered or abandoned. */
  Answer<Claim> claim(UUID token, Optional<String> key, byte[] print) {
    return checked(token, key, id -> claim(id, print));
  }

  /**
   * For work that is stored at once: holds nothing where the key is new. The answer is stored in
   * the message's transaction then, which fails if another call was first.
   */
  Answer<Claim> look(UUID token, Optional<String> key, byte[] print) {
    return checked(
        token, key, id -> idempotency.isKnown(id) ? claim(id, print) : idempotency.open(id, print));
  }

  private static Answer<Claim> checked(
      UUID token, Optional<String> key, Function<IdempotentRequestId, Answer<Claim>> next) {
    if (key.isEmpty()) {
      return Answer.of(new Claim.Unkeyed());
    }
    return KEY.matcher(key.get()).matches()
        ? next.apply(IdempotentRequestId.of(token, key.get()))
        : Answer.refused(
            Reason.MALFORMED, "An Idempotency-Key has 1 to 255 printable ASCII characters.");
  }

  private Answer<Claim> claim(IdempotentRequestId id, byte[] print) {
    try {
      return idempotency.claim(id, print);
    } catch (PersistenceException | TransactionalException anotherCallWasFirst) {
      return idempotency.claim(id, print);
    }
  }

  void abandon(Claim claim) {
    if (claim instanceof Claim.First first) {
      idempotency.abandon(first);
    }
  }
}
