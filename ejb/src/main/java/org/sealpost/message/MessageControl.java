package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.envelope.MessageId;
import org.sealpost.keyring.KeyClass;
import org.sealpost.keyring.KeyRing;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Reads, locks and expires the messages of a gateway's account; needs the scope MANAGE. */
@Stateless
public class MessageControl {
  @Inject private Messages messages;
  @EJB private KeyRing ring;
  @EJB private Audit audit;
  @EJB private Settings settings;

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ControlOutcome find(GatewayAccess gateway, MessageId id) {
    if (!gateway.may(Scope.MANAGE)) {
      return forbidden();
    }
    return messages
        .find(gateway.accountId(), id)
        .<ControlOutcome>map(this::view)
        .orElseGet(MessageControl::notFound);
  }

  /**
   * Locks or unlocks; once answered it holds for every release that starts later.
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
    if (reason.length() > Limits.REASON_CHARACTERS || reason.indexOf('\0') >= 0) {
      return new Refusal(
          Reason.MALFORMED, "A reason has at most " + Limits.REASON_CHARACTERS + " characters.");
    }
    Instant now = settings.now();
    Act act = locked ? Act.MESSAGE_LOCKED : Act.MESSAGE_UNLOCKED;
    Change change =
        locked
            ? new Change(act, reason, one -> one.lock(reason, now), one -> one.lock(reason, now))
            : new Change(act, reason, Message::unlock, Correspondent::unlock);
    return apply(gateway, id, recipient, change);
  }

  /**
   * Sets, moves or clears an expiry; once answered it holds for every release that starts later.
   * The message key moves under the key of its new class in the same transaction.
   *
   * @param recipient empty for the whole message
   * @param expiresAt empty to clear it
   */
  public ControlOutcome expire(
      GatewayAccess gateway,
      MessageId id,
      Optional<EmailAddress> recipient,
      Optional<Instant> expiresAt) {
    String detail = expiresAt.map(Object::toString).orElse("never");
    return apply(
        gateway,
        id,
        recipient,
        new Change(
            Act.EXPIRY_CHANGED,
            detail,
            message -> expire(message, expiresAt),
            person -> person.expire(expiresAt)));
  }

  private void expire(Message message, Optional<Instant> expiresAt) {
    message.expire(expiresAt);
    message.take(ring.rewrap(message.identity(), message.key(), KeyClass.of(expiresAt)));
  }

  private ControlOutcome apply(
      GatewayAccess gateway, MessageId id, Optional<EmailAddress> recipient, Change change) {
    if (!gateway.may(Scope.MANAGE)) {
      return refuse(gateway, id, change, Reason.FORBIDDEN);
    }
    Optional<Message> message = messages.lockRow(gateway.accountId(), id);
    if (message.isEmpty()) {
      return refuse(gateway, id, change, Reason.NOT_FOUND);
    }
    if (recipient.isPresent() && message.get().isLow()) {
      return refuse(gateway, id, change, Reason.RECIPIENT_LOCK_AT_LOW);
    }
    return recipient
            .map(address -> applyTo(message.get(), address, change))
            .orElseGet(() -> applyTo(message.get(), change))
        ? done(gateway, message.get(), recipient, change)
        : refuse(gateway, id, change, Reason.NOT_FOUND);
  }

  private boolean applyTo(Message message, Change change) {
    change.message().accept(message);
    return true;
  }

  private boolean applyTo(Message message, EmailAddress address, Change change) {
    Optional<Correspondent> recipient = messages.recipient(message, address);
    recipient.ifPresent(change.recipient());
    return recipient.isPresent();
  }

  private ControlOutcome done(
      GatewayAccess gateway, Message message, Optional<EmailAddress> recipient, Change change) {
    String whom = recipient.map(address -> " for " + address).orElse("");
    audit.record(
        event(AuditEvent.done(change.act()), gateway)
            .about(message.row(), message.identity().message().toUuid())
            .saying(change.detail() + whom));
    return view(message);
  }

  private ControlOutcome refuse(GatewayAccess gateway, MessageId id, Change change, Reason reason) {
    audit.record(
        event(AuditEvent.refused(change.act(), reason.name()), gateway).about(id.toUuid()));
    return switch (reason) {
      case FORBIDDEN -> forbidden();
      case RECIPIENT_LOCK_AT_LOW ->
          new Refusal(reason, "At level low the message knows no recipients to tell apart.");
      default -> notFound();
    };
  }

  private static AuditEvent event(AuditEvent event, GatewayAccess gateway) {
    return event.by("gateway", gateway.tokenId()).of(gateway.accountId());
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

  /** One change, told to the message or to one recipient. */
  private record Change(
      Act act, String detail, Consumer<Message> message, Consumer<Correspondent> recipient) {}
}
