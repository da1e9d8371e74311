package org.sealpost.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.Settings;

/** The stored gateways of an account as its administrators change them. */
@ApplicationScoped
class TokenLedger {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Audit audit;
  @EJB private Settings settings;

  List<GatewayToken> of(UUID account) {
    return entities
        .createQuery(
            "select t from GatewayToken t where t.accountId = :account order by t.name",
            GatewayToken.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Whether a gateway of the account has or had the name. */
  boolean has(UUID account, String name) {
    return of(account).stream().anyMatch(token -> token.name().equalsIgnoreCase(name));
  }

  /** Fails if somebody else has taken the name meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void add(Administrator administrator, UUID account, NewGateway gateway) {
    entities.persist(new GatewayToken(account, gateway, settings.now()));
    entities.flush();
    audit.record(administrator.did(Act.GATEWAY_ADDED).saying(gateway.name()));
  }

  /** Ends all tokens of the account at once; answers how many there were to end. */
  @Transactional
  int revokeAll(Administrator administrator, UUID account) {
    long ended = of(account).stream().filter(token -> token.revoke(settings.now())).count();
    audit.record(administrator.did(Act.GATEWAYS_REVOKED).saying(ended + " tokens"));
    return (int) ended;
  }
}
