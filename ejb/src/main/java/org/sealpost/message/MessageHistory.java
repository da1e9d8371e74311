package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Principal;
import org.sealpost.audit.AuditTrail;
import org.sealpost.audit.TrailEntry;
import org.sealpost.envelope.MessageId;

/** What was done with one message, and by whom. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MessageHistory {
  @Inject private Messages messages;
  @EJB private AuditTrail trail;

  /** The newest entries first; none if the account has no such message. */
  public List<TrailEntry> of(Principal principal, MessageId id) {
    UUID account = principal.requireIn(Permission.MESSAGES_SEE);
    return messages
        .find(account, id)
        .map(message -> trail.ofMessage(account, message.row()))
        .orElse(List.of());
  }
}
