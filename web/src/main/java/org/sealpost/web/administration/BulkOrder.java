package org.sealpost.web.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.sealpost.message.Order;
import org.sealpost.web.gateway.Sought;
import org.sealpost.web.gateway.Wishes;

/**
 * A change of everything that a search finds. The criteria must be there, if only as an empty
 * object, so that nobody changes all messages by leaving something out.
 *
 * @param order lock, unlock or expire
 * @param reason of a lock
 * @param expiresAt the expiry to set; without one, expire clears it
 */
record BulkOrder(
    @JsonProperty(required = true) MessageSought criteria,
    @JsonProperty(required = true) String order,
    String reason,
    String expiresAt) {

  MessageSought sought() {
    if (criteria == null) {
      throw Sought.malformed("criteria says which messages are meant.");
    }
    return criteria;
  }

  Order meant() {
    Order.Kind kind =
        Sought.constant("order", Order.Kind.class, order)
            .orElseThrow(() -> Sought.malformed("order is one of: lock, unlock, expire."));
    boolean isReasonOdd = reason != null && kind != Order.Kind.LOCK;
    boolean isExpiryOdd = expiresAt != null && kind != Order.Kind.EXPIRE;
    if (isReasonOdd || isExpiryOdd) {
      throw Sought.malformed("reason belongs to lock, and expiresAt to expire.");
    }
    return new Order(kind, Wishes.reason(reason), Sought.moment("expiresAt", expiresAt));
  }
}
