package org.sealpost.web.administration;

import java.time.Instant;
import java.util.UUID;
import org.sealpost.bulk.BulkView;
import org.sealpost.message.Order;
import org.sealpost.web.gateway.Sought;

/**
 * How far a change of everything found has come.
 *
 * @param expected how many messages were found before it began
 * @param more whether there were more than were counted
 * @param seen how many it has come to
 * @param changed of these, those that were not so already
 */
record BulkAnswer(
    UUID id,
    String order,
    String reason,
    String expiresAt,
    String search,
    String state,
    int expected,
    boolean more,
    int seen,
    int changed,
    String startedBy,
    String startedAt,
    String endedAt) {
  static BulkAnswer of(BulkView view) {
    return new BulkAnswer(
        view.id(),
        Sought.key(view.order().kind()),
        view.order().kind() == Order.Kind.LOCK ? view.order().reason() : null,
        view.order().expiresAt().map(Instant::toString).orElse(null),
        view.search(),
        Sought.key(view.state()),
        view.expected(),
        view.more(),
        view.seen(),
        view.changed(),
        view.actor(),
        view.startedAt().toString(),
        view.endedAt().map(Instant::toString).orElse(null));
  }
}
