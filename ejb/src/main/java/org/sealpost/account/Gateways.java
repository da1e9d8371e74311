package org.sealpost.account;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/** Tells whom a gateway token speaks for. */
@Stateless
public class Gateways {
  private static final Pattern TOKEN = Pattern.compile("spg_[A-Za-z0-9_-]{43}");

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;
  @EJB private Audit audit;
  @Inject private TokenUses uses;

  /** Likewise, and notes when and from where the token was used. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<GatewayAccess> authenticate(String bearer, ClientAddress from) {
    Optional<GatewayAccess> access = authenticate(bearer);
    access.ifPresent(known -> uses.note(known.tokenId(), from));
    return access;
  }

  /**
   * Empty for a token that is unknown, expired or revoked, or whose account is closed.
   *
   * @param bearer the token as it came, {@code spg_} and 43 base64url characters
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<GatewayAccess> authenticate(String bearer) {
    if (!TOKEN.matcher(bearer).matches()) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select t, a.state from GatewayToken t, Account a"
                + " where t.tokenHash = :hash and a.id = t.accountId",
            Object[].class)
        .setParameter("hash", GatewayToken.hash(bearer))
        .getResultList()
        .stream()
        .filter(row -> ((AccountState) row[1]).releases())
        .map(row -> (GatewayToken) row[0])
        .filter(token -> token.isValid(settings.now()))
        .map(GatewayToken::access)
        .findFirst();
  }

  /**
   * Adds a gateway to an account, unless one of this name is there or it is declared as revoked;
   * tells whether it was added.
   */
  public boolean declare(UUID account, NewGateway gateway) {
    if (gateway.revoked() || !named(account, gateway.name()).isEmpty()) {
      return false;
    }
    GatewayToken token = new GatewayToken(account, gateway, settings.now());
    entities.persist(token);
    audit.record(AuditEvent.done(Act.GATEWAY_DECLARED).of(account).saying(gateway.name()));
    return true;
  }

  /**
   * Ends an account's token for good; it authenticates nobody from now on.
   *
   * @param name the gateway's
   * @return whether there was one to end
   */
  public boolean revoke(UUID account, String name) {
    boolean revoked = false;
    for (GatewayToken token : named(account, name)) {
      revoked |= token.revoke(settings.now());
    }
    if (revoked) {
      audit.record(AuditEvent.done(Act.GATEWAY_REVOKED).of(account).saying(name));
    }
    return revoked;
  }

  /** What these gateways are called; for administrators' lists. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<UUID, String> names(Collection<UUID> tokens) {
    return tokens.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select t.id, t.name from GatewayToken t where t.id in :tokens", Object[].class)
            .setParameter("tokens", tokens)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  /** The gateways of an account that have this name. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<UUID> called(UUID account, String name) {
    return named(account, name).stream().map(GatewayToken::id).toList();
  }

  /** The names of all gateways that the account has or had, by the ids of their tokens. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<UUID, String> names(UUID account) {
    return entities
        .createQuery(
            "select t.id, t.name from GatewayToken t where t.accountId = :account order by t.name",
            Object[].class)
        .setParameter("account", account)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0], row -> (String) row[1], (a, b) -> a, LinkedHashMap::new));
  }

  /** Whether a live token of the account may have messages sealed. */
  public boolean anyMaySend(UUID account) {
    return entities
        .createQuery(
            "select t from GatewayToken t where t.accountId = :account and t.revokedAt is null",
            GatewayToken.class)
        .setParameter("account", account)
        .getResultStream()
        .filter(token -> token.isValid(settings.now()))
        .anyMatch(token -> token.access().may(Scope.ISSUE));
  }

  private List<GatewayToken> named(UUID account, String name) {
    return entities
        .createQuery(
            "select t from GatewayToken t where t.accountId = :account and t.name = :name",
            GatewayToken.class)
        .setParameter("account", account)
        .setParameter("name", name)
        .getResultList();
  }
}
