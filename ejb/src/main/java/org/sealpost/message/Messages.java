package org.sealpost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  /** Those of the account, held likewise; in one order, so that two who hold many do not cross. */
  List<Message> lockRows(UUID account, Collection<MessageId> ids) {
    return ids.isEmpty()
        ? List.of()
        : lockRows(
            "m.accountId = :account and m.mid in :ids",
            Map.of("account", account, "ids", ids.stream().map(MessageId::toUuid).toList()));
  }

  List<Message> lockRows(List<Long> rows) {
    return rows.isEmpty() ? List.of() : lockRows("m.id in :rows", Map.of("rows", rows));
  }

  private List<Message> lockRows(String condition, Map<String, Object> values) {
    TypedQuery<Message> query =
        entities.createQuery(
            "select m from Message m where " + condition + " order by m.id desc", Message.class);
    values.forEach(query::setParameter);
    return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
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
