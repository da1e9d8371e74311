package org.sealpost.message;

import java.util.Optional;
import java.util.UUID;

/** What a request's idempotency key says about it. */
sealed interface Claim {
  /** The request has no key: every call is a new one. */
  record Unkeyed() implements Claim {}

  /** No call is known, and this one holds nothing; the first to store its answer wins. */
  record Open(IdempotentRequestId request, byte[] mac) implements Claim {}

  /** The first call, which now holds the lease. */
  record First(IdempotentRequestId request, UUID attempt) implements Claim {}

  /**
   * The call has been answered before, with this message.
   *
   * @param decidedRule the rule that decided to seal, if one did
   * @param decidedProfile the profile it was sealed by, if rules were asked
   */
  record Repeated(
      IdempotentRequestId request,
      long message,
      byte[] header,
      Optional<byte[]> bodyMac,
      Optional<String> notice,
      Optional<String> decidedRule,
      Optional<String> decidedProfile)
      implements Claim {}
}
