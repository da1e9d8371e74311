package org.sealpost.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.sealpost.run.PayaraMicro;
import org.sealpost.run.Platform;

/**
 * The running service under test: one server for the whole run, with two organisations. Used as
 * {@code @ExtendWith(Sealpost.class)}; tests take it, or a {@link Chromium}, as a parameter.
 */
public final class Sealpost implements BeforeAllCallback, ParameterResolver {
  /** Known to the service only as a hash; has both scopes. */
  static final String TOKEN = Declaration.newToken();

  static final String ISSUE_ONLY = Declaration.newToken();
  static final String MANAGE_ONLY = Declaration.newToken();

  /** Of a gateway that seals by itself, with {@link #SEAL_KEY}. */
  static final String SEALER = Declaration.newToken();

  static final SealKey SEAL_KEY = SealKey.generate();

  /** The second organisation's token: {@code other.example}, German, without level low. */
  static final String OTHER_TOKEN = Declaration.newToken();

  static final String METRICS_TOKEN = Declaration.newToken();

  static final String KEYSTORE_PASSWORD = Declaration.newToken();

  /** Where a test may run the name server that the service asks. */
  static final int DNS_PORT = FreePort.find();

  private static final Platform PLATFORM = Platform.chosen();
  private static final Path HOME = Path.of("target/it").toAbsolutePath();
  private static PostgreSql postgreSql;
  private static Node server;
  private static Chromium chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Sealpost.class, ignored -> start(), AutoCloseable.class);
  }

  private static AutoCloseable start() {
    try {
      deleteTree(HOME);
      Files.createDirectories(HOME);
      declare().writeTo(HOME.resolve("accounts.json"));
      server =
          server(HOME, FreePort.find())
              .with("SEALPOST_DNS", "127.0.0.1:" + DNS_PORT)
              .with("SEALPOST_TLS_TRUST", HOME.resolve("tls-authority.pem").toString())
              .with("SEALPOST_TLS_PRIVATE_HOSTS", "127.0.0.1");
      useDatabase();
      server.start();
      pointMicroShedAt(server.origin());
      chromium = new Chromium(server.origin(), HOME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException failed) {
      closeDatabase();
      throw failed;
    }
    return () -> {
      chromium.close();
      server.close();
      closeDatabase();
    };
  }

  private static void closeDatabase() {
    if (postgreSql != null) {
      postgreSql.close();
    }
  }

  /**
   * {@code -Dsealpost.database=postgresql} takes a PostgreSQL instead of the H2 file; servers set
   * up for production have nothing else.
   */
  private static void useDatabase() {
    if (!(PLATFORM instanceof PayaraMicro)
        || "postgresql".equals(System.getProperty("sealpost.database"))) {
      postgreSql = new PostgreSql(HOME.resolve("postgresql")).start();
      server.on(postgreSql.access());
    }
  }

  private static void pointMicroShedAt(URI origin) {
    System.setProperty("microshed_manual_env", "true");
    System.setProperty("microshed_hostname", origin.getHost());
    System.setProperty("microshed_http_port", String.valueOf(origin.getPort()));
  }

  /** Another server of its own, for tests that break things. */
  static Node server(Path home, int port) {
    return new Node(Path.of("..").toAbsolutePath().normalize(), home, port)
        .on(PLATFORM)
        .with("SEALPOST_KEYSTORE_PASSWORD", KEYSTORE_PASSWORD)
        .with("SEALPOST_METRICS_TOKEN", METRICS_TOKEN)
        .jvm("-Xmx512m");
  }

  static Declaration declare() {
    return new Declaration()
        .account(
            "Example Corp",
            "example.com",
            true,
            "en",
            List.of(
                Declaration.Gateway.of("gateway", TOKEN),
                new Declaration.Gateway("issuer", ISSUE_ONLY, List.of("issue"), null),
                new Declaration.Gateway("manager", MANAGE_ONLY, List.of("manage"), null),
                new Declaration.Gateway("sealer", SEALER, List.of("issue"), sealerKey())))
        .account(
            "Andere GmbH",
            "other.example",
            false,
            "de",
            List.of(Declaration.Gateway.of("gateway", OTHER_TOKEN)));
  }

  private static String sealerKey() {
    return Base64Url.encode(SEAL_KEY.publicKey());
  }

  static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  URI origin() {
    return server.origin();
  }

  Path home() {
    return HOME;
  }

  Path spool() {
    return server.spool();
  }

  Path log() {
    return server.log();
  }

  GatewayClient gateway() {
    return gateway(TOKEN);
  }

  GatewayClient gateway(String token) {
    return new GatewayClient(origin(), token);
  }

  Mailbox mailbox() {
    return new Mailbox(server.mailFolder());
  }

  /** The database itself, for what no page or endpoint shows. */
  Connection database() throws SQLException {
    return server.database().open();
  }

  /** Changes rows as no page or endpoint would. */
  void change(String sql) {
    try (var database = database();
        var statement = database.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Sealpost.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chromium.class ? chromium : this;
  }
}
