package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Principal;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.envelope.MessageId;
import org.sealpost.settings.Limits;

/**
 * Reads, locks and expires the messages of an account, for its gateways with the scope MANAGE and
 * for its administrators. What is changed holds, once answered, for every release that starts
 * later.
 */
@Stateless
public class MessageControl {
  @Inject private Messages messages;
  @Inject private Orders orders;
  @EJB private Audit audit;

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ControlOutcome find(GatewayAccess gateway, MessageId id) {
    return gateway.may(Scope.MANAGE) ? find(gateway.accountId(), id) : forbidden();
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ControlOutcome find(Principal principal, MessageId id) {
    return find(principal.requireIn(Permission.MESSAGES_SEE), id);
  }

  private ControlOutcome find(UUID account, MessageId id) {
    return messages
        .find(account, id)
        .<ControlOutcome>map(this::view)
        .orElseGet(MessageControl::notFound);
  }

  /**
   * Locks or unlocks.
   *
   * @param recipient empty for the whole message
   * @param reason shown to the reader while locked; at most 500 characters
   */
  public ControlOutcome lock(
      GatewayAccess gateway,
      MessageId id,
      Optional<EmailAddress> recipient,
      boolean locked,
      String reason) {
    Order order =
        locked ? Order.lock(reason) : new Order(Order.Kind.UNLOCK, reason, Optional.empty());
    return apply(Actor.of(gateway), id, recipient, order);
  }

  /**
   * Sets, moves or clears an expiry.
   *
   * @param recipient empty for the whole message
   * @param expiresAt empty to clear it
   */
  public ControlOutcome expire(
      GatewayAccess gateway,
      MessageId id,
      Optional<EmailAddress> recipient,
      Optional<Instant> expiresAt) {
    return apply(Actor.of(gateway), id, recipient, Order.expire(expiresAt));
  }

  /**
   * The same by an administrator or a program.
   *
   * @param recipient empty for the whole message
   */
  public ControlOutcome change(
      Principal principal, MessageId id, Optional<EmailAddress> recipient, Order order) {
    UUID account = principal.requireIn(Permission.MESSAGES_CHANGE);
    return apply(Actor.of(principal, account), id, recipient, order);
  }

  private ControlOutcome apply(
      Actor actor, MessageId id, Optional<EmailAddress> recipient, Order order) {
    if (!order.isWellFormed()) {
      return new Refusal(
          Reason.MALFORMED, "A reason has at most " + Limits.REASON_CHARACTERS + " characters.");
    }
    if (!actor.allowed()) {
      return refuse(actor, id, order, Reason.FORBIDDEN);
    }
    Optional<Message> message = messages.lockRow(actor.account(), id);
    if (message.isEmpty()) {
      return refuse(actor, id, order, Reason.NOT_FOUND);
    }
    if (recipient.isPresent() && message.get().isLow()) {
      return refuse(actor, id, order, Reason.RECIPIENT_LOCK_AT_LOW);
    }
    return recipient
            .map(address -> applyTo(message.get(), address, order))
            .orElseGet(() -> applyTo(message.get(), order))
        ? done(actor, message.get(), recipient, order)
        : refuse(actor, id, order, Reason.NOT_FOUND);
  }

  private boolean applyTo(Message message, Order order) {
    orders.carryOut(order, message);
    return true;
  }

  private boolean applyTo(Message message, EmailAddress address, Order order) {
    Optional<Correspondent> recipient = messages.recipient(message, address);
    recipient.ifPresent(one -> orders.carryOut(order, one));
    return recipient.isPresent();
  }

  private ControlOutcome done(
      Actor actor, Message message, Optional<EmailAddress> recipient, Order order) {
    orders.record(order, message, actor, recipient.map(address -> " for " + address).orElse(""));
    return view(message);
  }

  private ControlOutcome refuse(Actor actor, MessageId id, Order order, Reason reason) {
    audit.record(actor.signed(AuditEvent.refused(order.act(), reason.name())).about(id.toUuid()));
    return switch (reason) {
      case FORBIDDEN -> forbidden();
      case RECIPIENT_LOCK_AT_LOW ->
          new Refusal(reason, "At level low the message knows no recipients to tell apart.");
      default -> notFound();
    };
  }

  private MessageView view(Message message) {
    return message.view(messages.recipients(message));
  }

  private static Refusal forbidden() {
    return new Refusal(Reason.FORBIDDEN, "This token may not manage messages.");
  }

  private static Refusal notFound() {
    return new Refusal(Reason.NOT_FOUND, "There is no such message, or no such recipient of it.");
  }
}
