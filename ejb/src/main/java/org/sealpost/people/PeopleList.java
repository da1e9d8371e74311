package org.sealpost.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An uploaded list that waits for a yes. */
@Entity
@Table(name = "people_list")
class PeopleList {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "user_id")
  private UUID userId;

  private String name;
  private byte[] content;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  PeopleList() {}

  PeopleList(UUID account, UUID user, String name, byte[] content, Instant at) {
    id = UUID.randomUUID();
    accountId = account;
    userId = user;
    this.name = name;
    this.content = content.clone();
    uploadedAt = at;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  /** Only whoever uploaded it sees it, and only in that account. */
  boolean isOf(UUID account, UUID user) {
    return accountId.equals(account) && userId.equals(user);
  }

  PeopleCsv read() {
    return PeopleCsv.read(content);
  }
}
