package org.sealpost.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealpost.settings.Settings;

/**
 * Adds the accounts of {@code SEALPOST_ACCOUNTS} at start: what is missing is added, gateways that
 * are marked as revoked are revoked, nothing else is ever changed or removed. An account is known
 * by its name, its profiles and gateways by theirs in it.
 */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
public class DeclaredAccounts {
  @EJB private Settings settings;
  @Inject private MissingAccounts missing;

  @PostConstruct
  void addMissing() {
    settings.accounts().map(DeclaredAccounts::read).ifPresent(this::add);
  }

  private static Declaration read(Path file) {
    try {
      return Declaration.parse(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "SEALPOST_ACCOUNTS: " + file + " cannot be read.", unreadable);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalStateException(
          "SEALPOST_ACCOUNTS: " + file + ": " + wrong.getMessage() + ".", wrong);
    }
  }

  /** Two nodes may start at once: the one that comes second finds what the first has added. */
  private void add(Declaration declaration) {
    try {
      missing.add(declaration);
    } catch (PersistenceException | TransactionalException | EJBException anotherNodeWasFirst) {
      missing.add(declaration);
    }
  }
}
