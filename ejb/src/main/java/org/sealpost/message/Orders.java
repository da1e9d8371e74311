package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.keyring.KeyClass;
import org.sealpost.keyring.KeyRing;
import org.sealpost.settings.Settings;

/** Carries orders out on messages whose rows the caller's transaction holds. */
@ApplicationScoped
class Orders {
  @EJB private KeyRing ring;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /**
   * A moved expiry moves the message key under the key of its new class; that of a month that has
   * passed may be destroyed, so that nothing moves there.
   */
  void carryOut(Order order, Message message) {
    Instant now = settings.now();
    message.obey(order, now);
    if (order.kind() == Order.Kind.EXPIRE) {
      KeyClass next = KeyClass.of(order.expiresAt().map(at -> at.isBefore(now) ? now : at));
      message.take(ring.rewrap(message.identity(), message.key(), next));
    }
  }

  void carryOut(Order order, Correspondent recipient) {
    recipient.obey(order, settings.now());
  }

  /** Changes those that are not so already, each with its audit row; answers how many. */
  int carryOut(Order order, List<Message> held, Actor actor) {
    List<Message> other = held.stream().filter(message -> !message.isAlready(order)).toList();
    other.forEach(message -> carryOut(order, message));
    other.forEach(message -> record(order, message, actor, ""));
    return other.size();
  }

  /**
   * @param whom follows what the audit row says; empty for the whole message
   */
  void record(Order order, Message message, Actor actor, String whom) {
    audit.record(
        actor
            .signed(AuditEvent.done(order.act()))
            .about(message.row(), message.identity().message().toUuid())
            .saying(order.detail() + whom));
  }
}
