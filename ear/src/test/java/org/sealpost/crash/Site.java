package org.sealpost.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sealpost.database.PostgreSql;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.SealKey;
import org.sealpost.run.Declaration;
import org.sealpost.run.FreePort;
import org.sealpost.run.Node;

/**
 * A node on PostgreSQL that mails by SMTP, with every part of it there to be broken: one for all
 * tests of this package, which leave it whole. Used as {@code @ExtendWith(Site.class)}.
 */
public final class Site implements BeforeAllCallback, ParameterResolver {
  static final String TOKEN = Declaration.newToken();
  static final SealKey SEALER = SealKey.generate();

  /** How soon the service must be at work again; longer only where the machine is shared. */
  static final Duration A_MINUTE = Duration.ofSeconds(Length.of("ready.seconds", 60, 60));

  private static final String KEYSTORE_PASSWORD = Declaration.newToken();
  private static final Path HOME = Path.of("target/crash").toAbsolutePath();
  private static final Path SPOOL = HOME.resolve("spool");
  private static final Path DATABASE = HOME.resolve("postgresql");
  private static final long AGES = Duration.ofMinutes(2).toNanos();
  private static Site site;

  private SmallDisk spoolDisk;
  private SmallDisk databaseDisk;
  private PostgreSql postgreSql;
  private MailReceiver receiver;
  private Node node;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Site.class, ignored -> begin(), AutoCloseable.class);
  }

  private static AutoCloseable begin() {
    site = new Site();
    site.start();
    return site::stop;
  }

  private void start() {
    clean();
    spoolDisk = SmallDisk.at(SPOOL);
    databaseDisk = SmallDisk.at(DATABASE);
    postgreSql = new PostgreSql(DATABASE).start();
    receiver = new MailReceiver();
    declare().writeTo(HOME.resolve("accounts.json"));
    node =
        new Node(Path.of("..").toAbsolutePath().normalize(), HOME, FreePort.find())
            .with("SEALPOST_KEYSTORE_PASSWORD", KEYSTORE_PASSWORD)
            .with("SEALPOST_MAIL_FOLDER", null)
            .with("SEALPOST_SMTP_HOST", "127.0.0.1")
            .with("SEALPOST_SMTP_PORT", String.valueOf(receiver.port()))
            .with("SEALPOST_TRUSTED_PROXIES", "127.0.0.1")
            .on(postgreSql.access())
            .jvm("-Xmx512m")
            .jvm("-XX:TieredStopAtLevel=1")
            .start();
  }

  private static void clean() {
    SmallDisk.release(SPOOL);
    SmallDisk.release(DATABASE);
    try {
      if (Files.exists(HOME)) {
        try (var files = Files.walk(HOME)) {
          files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
      }
      Files.createDirectories(HOME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Declaration declare() {
    var sealer = Base64Url.encode(SEALER.publicKey());
    var gateway = new Declaration.Gateway("gateway", TOKEN, List.of("issue", "manage"), sealer);
    return new Declaration().account("Example Corp", "example.com", true, "en", List.of(gateway));
  }

  private void stop() {
    node.close();
    receiver.close();
    postgreSql.close();
    spoolDisk.close();
    databaseDisk.close();
  }

  /** A ledger that knows the secrets of this site. */
  Ledger newLedger() {
    var ledger = new Ledger();
    ledger.secret("the gateway's token", TOKEN);
    ledger.secret("the key store's password", KEYSTORE_PASSWORD);
    ledger.secret("the gateway's seal key", SEALER.encoded());
    return ledger;
  }

  /** Everything that must be true now. */
  Invariants invariants(Ledger ledger) {
    return Invariants.of(ledger, node).mails(receiver.arrivals());
  }

  Node node() {
    return node;
  }

  PostgreSql postgreSql() {
    return postgreSql;
  }

  MailReceiver receiver() {
    return receiver;
  }

  SmallDisk spoolDisk() {
    return spoolDisk;
  }

  SmallDisk databaseDisk() {
    return databaseDisk;
  }

  /** Kills the server, and lets the leases of its requests run out. */
  void killServer() {
    node.kill();
    time().endLeases();
  }

  /** Starts the server again; how long that took until the service was ready. */
  Duration startServer() {
    var begun = System.nanoTime();
    node.start();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Time that tests need not wait for. */
  PassingTime time() {
    return new PassingTime(node.database());
  }

  /** Starts PostgreSQL again if it has given up for lack of room, as an operator's system would. */
  void reviveDatabase() throws InterruptedException {
    for (var tries = 0; tries < 20; tries++) {
      try (var connection = node.database().open()) {
        return;
      } catch (SQLException away) {
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
    postgreSql.start();
  }

  /** Waits until the service is ready and clients have new keys; how long that took. */
  Duration awaitWork(Tally tally) throws InterruptedException {
    var begun = System.nanoTime();
    node.awaitReady();
    var enough = tally.acknowledged.get() + 20;
    while (tally.acknowledged.get() < enough && System.nanoTime() - begun < AGES) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Site.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return site;
  }
}
