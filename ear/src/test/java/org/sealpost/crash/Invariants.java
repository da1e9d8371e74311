package org.sealpost.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealpost.database.DatabaseAccess;
import org.sealpost.run.Node;

/**
 * The check of everything that must be true after any crash. Run it when the service is ready
 * again, nobody asks it anything, and its mails have had time to leave.
 *
 * <pre>Invariants.of(ledger, node).and(otherNode).mails(arrivals).assertHold();</pre>
 */
public final class Invariants {
  private static final int TOLD = 20;
  private static final Map<String, Invariant> ALL = new LinkedHashMap<>();

  static {
    ALL.put("I1 an acknowledged key exists once and unwraps", new KeysOpen());
    ALL.put("I2 no key without its audit row, no release without its own", new ActsAreAudited());
    ALL.put("I3 a lock or an expiry comes undone only by an audited act", new LocksHold());
    ALL.put("I4 a notification is sent, under one Message-ID", new MailsArrive());
    ALL.put("I5 wrapped keys refer to existing account keys", new KeysHaveWrappers());
    ALL.put("I6 no secret in database, log or temporary file", new SecretsAreAbsent());
  }

  private final Ledger ledger;
  private final Node node;
  private final DatabaseAccess database;
  private final List<Path> files = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();

  private Invariants(Ledger ledger, Node node) {
    this.ledger = ledger;
    this.node = node;
    database = node.database();
    and(node);
  }

  /**
   * @param node runs, and is asked to open what was acknowledged
   */
  public static Invariants of(Ledger ledger, Node node) {
    return new Invariants(ledger, node);
  }

  /** Another node that took part, running or not. */
  public Invariants and(Node other) {
    files.add(other.log());
    folders.add(other.spool());
    return this;
  }

  /** The mails that came to their recipients. */
  public Invariants mails(List<Arrival> arrived) {
    arrivals.addAll(arrived);
    return this;
  }

  /** Fails with every violation found. */
  public void assertHold() {
    assertThat(violations()).isEmpty();
  }

  List<String> violations() {
    try (var connection = database.open()) {
      var evidence =
          new Evidence(connection, node.origin(), ledger, files, folders, List.copyOf(arrivals));
      var found = new ArrayList<String>();
      ALL.forEach(
          (name, one) ->
              one.violations(evidence)
                  .limit(TOLD)
                  .map(what -> name + ": " + what)
                  .forEach(found::add));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
