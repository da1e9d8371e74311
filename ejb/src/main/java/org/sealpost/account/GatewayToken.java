package org.sealpost.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The credential of one gateway; only its hash is stored. */
@Entity
@Table(name = "gateway_token")
class GatewayToken {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String name;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  private String scopes;

  @Column(name = "sealer_key")
  private byte[] sealerKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "last_used_from")
  private String lastUsedFrom;

  @Column(name = "warned_days")
  private Integer warnedDays;

  GatewayToken() {}

  GatewayToken(UUID accountId, NewGateway gateway, Instant at) {
    id = UUID.randomUUID();
    this.accountId = accountId;
    name = gateway.name();
    tokenHash = gateway.tokenSha256();
    scopes = Scope.join(gateway.scopes());
    sealerKey = gateway.sealerPublicKey().orElse(null);
    createdAt = at;
    expiresAt = gateway.expiresAt().orElse(null);
  }

  UUID id() {
    return id;
  }

  boolean isValid(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  /** False if it was revoked before. */
  boolean revoke(Instant at) {
    boolean live = revokedAt == null;
    revokedAt = live ? at : revokedAt;
    return live;
  }

  /** What is stored of a token, 32 bytes. */
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  String name() {
    return name;
  }

  GatewayAccess access() {
    return new GatewayAccess(id, accountId, Scope.split(scopes), Optional.ofNullable(sealerKey));
  }

  GatewayView view(Instant now) {
    return new GatewayView(
        id,
        name,
        Scope.split(scopes),
        sealerKey != null,
        state(now),
        createdAt,
        Optional.ofNullable(expiresAt),
        Optional.ofNullable(lastUsedAt),
        Optional.ofNullable(lastUsedFrom));
  }

  private TokenState state(Instant now) {
    if (revokedAt != null) {
      return TokenState.REVOKED;
    }
    if (!isValid(now)) {
      return TokenState.EXPIRED;
    }
    boolean soon = expiresAt != null && expiresAt.isBefore(now.plus(TokenState.WARNED));
    return soon ? TokenState.EXPIRING : TokenState.VALID;
  }
}
