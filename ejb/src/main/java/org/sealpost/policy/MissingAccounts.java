package org.sealpost.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.sealpost.account.Accounts;
import org.sealpost.account.Gateways;
import org.sealpost.account.NewGateway;
import org.sealpost.account.OwnedDomains;

/** Adds what is declared and missing: all of it, or nothing. */
@ApplicationScoped
class MissingAccounts {
  private static final Logger LOG = System.getLogger(MissingAccounts.class.getName());

  @EJB private Accounts accounts;
  @EJB private OwnedDomains domains;
  @EJB private Policies policies;
  @EJB private Gateways gateways;

  /** Fails if another node adds the same at the same moment; a second call finds it there. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void add(Declaration declaration) {
    declaration.accounts().forEach(this::add);
  }

  private void add(Declaration.DeclaredAccount declared) {
    Accounts.Declared account = accounts.declare(declared.account());
    UUID id = account.id();
    log(account.added(), "account", declared.account().name());
    declared.domains().forEach(one -> log(domains.declare(id, one), "domain", one.name()));
    declared.profiles().forEach(one -> log(policies.declare(id, one), "profile", one.name()));
    declared.gateways().forEach(one -> log(gateways.declare(id, one), "gateway", one.name()));
    declared.gateways().stream().filter(NewGateway::revoked).forEach(one -> revoke(id, one.name()));
  }

  private void revoke(UUID account, String gateway) {
    if (gateways.revoke(account, gateway)) {
      LOG.log(Level.INFO, "Revoked the gateway {0}, as declared", gateway);
    }
  }

  private static void log(boolean added, String kind, String name) {
    if (added) {
      LOG.log(Level.INFO, "Added the declared {0} {1}", kind, name);
    }
  }
}
