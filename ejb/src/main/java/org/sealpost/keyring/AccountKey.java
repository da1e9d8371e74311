package org.sealpost.keyring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The stored key of one account, key class and version, wrapped by the root. */
@Entity
@Table(name = "account_key")
class AccountKey {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "key_class")
  private String keyClass;

  private int version;

  @Column(name = "root_id")
  private String rootId;

  private byte[] wrapped;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "destroyed_at")
  private Instant destroyedAt;

  AccountKey() {}

  /** Makes a new random key. */
  AccountKey(UUID accountId, KeyClass keyClass, int version, RootKey root, Instant at) {
    id = UUID.randomUUID();
    this.accountId = accountId;
    this.keyClass = keyClass.name();
    this.version = version;
    rootId = root.id();
    wrapped = root.wrap(identity(), SymmetricKey.random().exposeBytes());
    createdAt = at;
  }

  boolean isDestroyed() {
    return destroyedAt != null;
  }

  /** The row stays, for wrapped keys refer to it; what it held does not. */
  void destroy(Instant at) {
    wrapped = new byte[0];
    destroyedAt = at;
  }

  OpenAccountKey open(RootKey root) {
    SymmetricKey key = SymmetricKey.of(root.unwrap(rootId, identity(), wrapped));
    return new OpenAccountKey(id, accountId, version, key);
  }

  private Context identity() {
    return Context.of(Label.ACCOUNT_KEY).and(id).and(accountId).and(keyClass).and(version);
  }
}
