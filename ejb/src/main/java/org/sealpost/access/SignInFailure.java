package org.sealpost.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A password that was looked at and not, or not yet, found right. Written before the password is
 * looked at, so that tries in parallel do not slip through.
 */
@Entity
@Table(name = "sign_in_failure")
class SignInFailure {
  @Id private UUID id;
  private String subject;
  private String device;
  private String network;

  @Column(name = "failed_at")
  private Instant failedAt;

  private boolean forgiven;

  SignInFailure() {}

  SignInFailure(Counter counter, String network, Instant at) {
    id = UUID.randomUUID();
    subject = counter.subject();
    device = counter.device();
    this.network = network;
    failedAt = at;
  }

  UUID id() {
    return id;
  }
}
