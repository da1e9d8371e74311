package org.sealpost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;

/** The stored messages of one account. */
@ApplicationScoped
class Messages {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  Optional<Message> find(UUID account, MessageId id) {
    return byMid(id.toUuid(), LockModeType.NONE).filter(message -> message.belongsTo(account));
  }

  /** Keeps releases waiting until the caller's transaction ends. */
  Optional<Message> lockRow(UUID account, MessageId id) {
    return lockRow(id.toUuid()).filter(message -> message.belongsTo(account));
  }

  /** Likewise, whosever it is. */
  Optional<Message> lockRow(UUID mid) {
    return byMid(mid, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Message> byMid(UUID mid, LockModeType lock) {
    return entities
        .createQuery("select m from Message m where m.mid = :mid", Message.class)
        .setParameter("mid", mid)
        .setLockMode(lock)
        .getResultList()
        .stream()
        .findFirst();
  }

  Optional<Correspondent> recipient(Message message, EmailAddress address) {
    CorrespondentId id = new CorrespondentId(message.row(), address.canonical());
    return Optional.ofNullable(entities.find(Correspondent.class, id))
        .filter(Correspondent::isRecipient);
  }

  List<Correspondent> recipients(Message message) {
    return entities
        .createQuery(
            "select c from Correspondent c where c.messageId = :message"
                + " and c.recipient = true order by c.address",
            Correspondent.class)
        .setParameter("message", message.row())
        .getResultList();
  }
}
