package org.sealpost.administration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;

/** A role of one person in one account, or in the service; an invitation until it is accepted. */
@Entity
@Table(name = "administrator_grant")
class Grant {
  static final Duration OPEN = Duration.ofDays(7);

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "technical_contact")
  private boolean technicalContact;

  private EmailAddress address;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "invited_by")
  private String invitedBy;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  Grant() {}

  Grant(Invitation invitation, String invitedBy, Instant at) {
    id = UUID.randomUUID();
    accountId = invitation.account().orElse(null);
    role = invitation.role();
    address = invitation.address();
    this.invitedBy = invitedBy;
    invitedAt = at;
    expiresAt = at.plus(OPEN);
  }

  UUID id() {
    return id;
  }

  Optional<UUID> account() {
    return Optional.ofNullable(accountId);
  }

  Role role() {
    return role;
  }

  EmailAddress address() {
    return address;
  }

  boolean isTechnicalContact() {
    return technicalContact;
  }

  void becomeTechnicalContact() {
    technicalContact = true;
  }

  void handOver(Grant successor) {
    technicalContact = false;
    successor.becomeTechnicalContact();
  }

  /** Whether the technical contact may become this one, who is there unless neither is. */
  boolean maySucceed(Grant contact) {
    return role == Role.ACCOUNT_ADMINISTRATOR && (isAccepted() || !contact.isAccepted());
  }

  /** The invitation holds for another whole time. */
  void renew(Instant at) {
    invitedAt = at;
    expiresAt = at.plus(OPEN);
  }

  /** False if it is somebody's already, or was not taken in time. */
  boolean accept(UUID user, Instant at) {
    if (!isOpen(at)) {
      return false;
    }
    userId = user;
    acceptedAt = at;
    return true;
  }

  /** Whose it is; nothing for an invitation. */
  Optional<UUID> holder() {
    return Optional.ofNullable(userId);
  }

  boolean isAccepted() {
    return userId != null;
  }

  boolean isOpen(Instant now) {
    return userId == null && now.isBefore(expiresAt);
  }

  boolean isOf(UUID user) {
    return user.equals(userId);
  }

  GrantView view(Instant now) {
    GrantState state =
        isAccepted() ? GrantState.ACTIVE : isOpen(now) ? GrantState.INVITED : GrantState.EXPIRED;
    return new GrantView(
        id,
        account(),
        role,
        technicalContact,
        address.canonical(),
        state,
        isAccepted() ? acceptedAt : invitedAt);
  }
}
