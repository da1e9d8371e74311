package org.sealpost.keyring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stored key of the service itself, wrapped by the root. */
@Entity
@Table(name = "service_key")
class ServiceKey {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ServiceKeyPurpose purpose;

  private int version;

  @Column(name = "root_id")
  private String rootId;

  private byte[] wrapped;

  @Column(name = "created_at")
  private Instant createdAt;

  ServiceKey() {}

  /** Makes a new random key. */
  ServiceKey(ServiceKeyPurpose purpose, int version, RootKey root, Instant at) {
    id = UUID.randomUUID();
    this.purpose = purpose;
    this.version = version;
    rootId = root.id();
    wrapped = root.wrap(identity(), purpose.generate());
    createdAt = at;
  }

  ServiceKeyPurpose purpose() {
    return purpose;
  }

  int version() {
    return version;
  }

  byte[] open(RootKey root) {
    return root.unwrap(rootId, identity(), wrapped);
  }

  private Context identity() {
    return Context.of(Label.SERVICE_KEY).and(id).and(purpose.name()).and(version);
  }
}
