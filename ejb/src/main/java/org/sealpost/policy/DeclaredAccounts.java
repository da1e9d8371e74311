package org.sealpost.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.sealpost.account.Accounts;
import org.sealpost.account.Gateways;
import org.sealpost.account.NewGateway;
import org.sealpost.settings.Settings;

/**
 * Adds the accounts of {@code SEALPOST_ACCOUNTS} at start: what is missing is added, gateways that
 * are marked as revoked are revoked, nothing else is ever changed or removed. An account is known
 * by its name, its profiles and gateways by theirs in it.
 */
@Singleton
@Startup
@DependsOn("Schema")
public class DeclaredAccounts {
  private static final Logger LOG = System.getLogger(DeclaredAccounts.class.getName());

  @Inject private Settings settings;
  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;

  @PostConstruct
  void addMissing() {
    settings.accounts().ifPresent(this::add);
  }

  private void add(Path file) {
    try {
      Declaration.parse(Files.readAllBytes(file)).accounts().forEach(this::add);
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "SEALPOST_ACCOUNTS: " + file + " cannot be read.", unreadable);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          "SEALPOST_ACCOUNTS: " + file + ": " + wrong.getMessage() + ".", wrong);
    }
  }

  private void add(Declaration.DeclaredAccount declared) {
    Accounts.Declared account = accounts.declare(declared.account());
    UUID id = account.id();
    log(account.added(), "account", declared.account().name());
    declared.domains().forEach(one -> log(accounts.declareDomain(id, one), "domain", one.name()));
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
