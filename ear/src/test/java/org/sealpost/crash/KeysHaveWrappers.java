package org.sealpost.crash;

import java.util.stream.Stream;

/** I5: every wrapped message key refers to a stored key of the message's own account. */
final class KeysHaveWrappers implements Invariant {
  @Override
  public Stream<String> violations(Evidence evidence) {
    return evidence
        .rows()
        .texts(
            "select m.id from message m left join account_key k on k.id = m.account_key_id"
                + " where k.id is null or k.account_id <> m.account_id"
                + " or length(k.wrapped) = 0 or length(m.wrapped_key) = 0")
        .stream()
        .map(id -> "wrapped under no key of its account: " + id);
  }
}
