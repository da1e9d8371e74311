package org.sealpost.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sealpost.client.Chromium;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.Mailbox;
import org.sealpost.database.PostgreSql;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.SealKey;
import org.sealpost.run.Declaration;
import org.sealpost.run.FreePort;
import org.sealpost.run.Node;

/**
 * Two nodes behind a balancer, started at the same moment on an empty database and an empty key
 * store folder; one pair for the whole run. Tests that end a node start it again.
 */
public final class TwoNodes implements BeforeAllCallback, ParameterResolver {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path HOME = Path.of("target/nodes").toAbsolutePath();
  private static final String TOKEN = Declaration.newToken();
  private static final String KEYSTORE_PASSWORD = Declaration.newToken();

  private static PostgreSql database;
  private static Balancer balancer;
  private static Node a;
  private static Node b;
  private static Chromium chromium;

  /** Whether the numbers are those of the long form. */
  static boolean isLong() {
    return Boolean.getBoolean("sealpost.long");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(TwoNodes.class, ignored -> start(), AutoCloseable.class);
  }

  private static AutoCloseable start() {
    try {
      forget(HOME);
      Files.createDirectories(HOME.resolve("mail"));
      declare().writeTo(HOME.resolve("accounts.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      begin();
    } catch (RuntimeException | AssertionError failed) {
      stop();
      throw failed;
    }
    return TwoNodes::stop;
  }

  private static void begin() {
    database = new PostgreSql(HOME.resolve("postgresql")).start();
    var url = FreePort.find();
    a = node("a", url);
    b = node("b", url);
    balancer = new Balancer(ROOT, HOME, url, a.origin(), b.origin()).start();
    a.begin();
    b.begin();
    awaitBoth();
  }

  private static Declaration declare() {
    return new Declaration()
        .account(
            "Example Corp",
            "example.com",
            true,
            "en",
            List.of(
                new Declaration.Gateway(
                    "gateway",
                    TOKEN,
                    List.of("issue", "manage"),
                    Base64Url.encode(SealKey.generate().publicKey()))));
  }

  /** What the nodes share: database, key store, public address; here the mail folder too. */
  private static Node node(String name, int url) {
    return new Node(ROOT, HOME.resolve(name), FreePort.find())
        .with("SEALPOST_URL", "http://localhost:" + url)
        .with("SEALPOST_KEYSTORE", HOME.resolve("keys/keystore.p12").toString())
        .with("SEALPOST_KEYSTORE_PASSWORD", KEYSTORE_PASSWORD)
        .with("SEALPOST_ACCOUNTS", HOME.resolve("accounts.json").toString())
        .with("SEALPOST_MAIL_FOLDER", HOME.resolve("mail").toString())
        .with("SEALPOST_TRUSTED_PROXIES", "127.0.0.1")
        .on(database.access())
        .jvm("-Xmx512m");
  }

  private static void awaitBoth() {
    a.awaitReady();
    b.awaitReady();
    balancer.await("a", "UP");
    balancer.await("b", "UP");
  }

  /** In the opposite order, as far as the start came. */
  private static void stop() {
    for (var part : Arrays.asList(chromium, balancer, a, b, database)) {
      if (part != null) {
        close(part);
      }
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      System.err.println("Not stopped: " + e);
    }
  }

  private static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  Node a() {
    return a;
  }

  Node b() {
    return b;
  }

  Balancer balancer() {
    return balancer;
  }

  /** Starts a node that was ended, and waits until both get requests again. */
  void startAgain(Node node) {
    node.begin();
    awaitBoth();
  }

  Path keyFolder() {
    return HOME.resolve("keys");
  }

  Path mailFolder() {
    return HOME.resolve("mail");
  }

  Mailbox mailbox() {
    return new Mailbox(mailFolder());
  }

  /** A gateway that talks to one node, or to the balancer. */
  GatewayClient gateway(URI origin) {
    return new GatewayClient(origin, TOKEN);
  }

  GatewayClient gateway() {
    return gateway(balancer.origin());
  }

  Connection database() throws SQLException {
    return database.access().open();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == TwoNodes.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chromium.class ? chromium() : this;
  }

  private static Chromium chromium() {
    if (chromium == null) {
      chromium = new Chromium(balancer.origin(), HOME);
    }
    return chromium;
  }
}
