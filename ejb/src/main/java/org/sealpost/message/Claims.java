package org.sealpost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sealpost.settings.Limits;

/** Finds out whether a request is the first of its idempotency key. */
@ApplicationScoped
class Claims {
  private static final Pattern KEY =
      Pattern.compile("[\\x21-\\x7E]{1," + Limits.IDEMPOTENCY_KEY_CHARACTERS + "}");

  @Inject private Idempotency idempotency;

  Answer<Claim> claim(UUID token, Optional<String> key, byte[] print) {
    if (key.isEmpty()) {
      return Answer.of(new Claim.Unkeyed());
    }
    if (!KEY.matcher(key.get()).matches()) {
      return Answer.refused(
          Reason.MALFORMED, "An Idempotency-Key has 1 to 255 printable ASCII characters.");
    }
    IdempotentRequestId id = IdempotentRequestId.of(token, key.get());
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
