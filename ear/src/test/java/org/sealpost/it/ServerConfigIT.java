package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.database.PostgreSql;
import org.sealpost.notification.OneMailServer;
import org.sealpost.run.FreePort;
import org.sealpost.run.FullServer;
import org.sealpost.run.Node;
import org.sealpost.run.Platform;

/** What the scripts of {@code server-config} made of a fresh server, seen from outside. */
@Tag("tour")
@EnabledIfSystemProperty(named = "sealpost.platform", matches = "payara|wildfly|micro-production")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerConfigIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path HOME = Path.of("target/it-config").toAbsolutePath();
  private static final String PASSWORD = "password of a key store";

  private final String https = String.valueOf(FreePort.find());
  private final String admin = String.valueOf(FreePort.find());
  private OneMailServer mails;
  private PostgreSql database;
  private Node node;
  private Questions ask;

  @BeforeAll
  void start() throws IOException {
    Sealpost.deleteTree(HOME);
    Files.createDirectories(HOME);
    mails = new OneMailServer();
    database = new PostgreSql(HOME.resolve("postgresql")).start();
    Sealpost.declare().writeTo(HOME.resolve("accounts.json"));
    node = Sealpost.server(HOME, FreePort.find()).on(database.access());
    node.with("SEALPOST_ADMIN_PORT", admin)
        .with("SEALPOST_HTTPS_PORT", https)
        .with("SEALPOST_HTTPS_ADDRESS", "127.0.0.1")
        .with("SEALPOST_TLS_KEYSTORE", certificate().toString())
        .with("SEALPOST_TLS_PASSWORD", PASSWORD)
        .with("SEALPOST_MAIL_FOLDER", null)
        .with("SEALPOST_SMTP_PORT", String.valueOf(mails.port()));
    node.start();
    ask = new Questions(node.origin());
  }

  @AfterAll
  void stop() throws IOException {
    node.close();
    database.close();
    mails.close();
  }

  /** As an operator gets one from a certificate authority. */
  private static Path certificate() {
    var file = HOME.resolve("tls.p12");
    run(
        "keytool -genkeypair -alias sealpost -keyalg EC -groupname secp256r1 -dname CN=localhost"
            + " -validity 30 -storetype PKCS12 -storepass:env SECRET -keystore "
            + file);
    return file;
  }

  private static String run(String command) {
    try {
      var builder = new ProcessBuilder(command.split(" ")).redirectErrorStream(true);
      builder.environment().put("SECRET", PASSWORD);
      var process = builder.start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/absent", "/api/v1/absent", "/resources/", "/%00", "/a%2e%2e/b"})
  void noAnswerTellsTheServersName(String path) throws IOException {
    var answer = Plain.ask(node.port(), "GET " + path + " HTTP/1.1");
    assertThat(answer).startsWith("HTTP/1.1 ");
    assertThat(answer.toLowerCase())
        .doesNotContain("\nserver:", "x-powered-by", "payara", "glassfish", "grizzly")
        .doesNotContain("wildfly", "jboss", "undertow", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/health",
        "/openapi",
        "/console",
        "/management",
        "/asadmin",
        "/__asadmin",
        "/ejb-invoker",
        "/wildfly-services",
        "/resources/",
        "/open/",
        "/WEB-INF/web.xml"
      })
  void nothingButTheServiceAnswers(String path) {
    assertThat(ask.get(path).statusCode()).isIn(403, 404);
  }

  @Test
  void traceIsRefused() throws IOException {
    var answer = Plain.ask(node.port(), "TRACE / HTTP/1.1");
    assertThat(answer).containsPattern("^HTTP/1.1 (405|501|403)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls1_2", "tls1_3"})
  void httpsSpeaksThisVersion(String version) {
    assertThat(handshake("-" + version))
        .contains("CN = localhost")
        .doesNotContain("Cipher is (NONE)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls1", "tls1_1"})
  void httpsRefusesThisVersion(String version) {
    assertThat(handshake("-cipher ALL:@SECLEVEL=0 -" + version)).contains("Cipher is (NONE)");
  }

  @Test
  void weakCiphersAreRefused() {
    var weak = "AES128-SHA256:AES256-GCM-SHA384:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA";
    assertThat(handshake("-tls1_2 -cipher " + weak + ":@SECLEVEL=0")).contains("Cipher is (NONE)");
  }

  private String handshake(String options) {
    return run("openssl s_client -connect 127.0.0.1:" + https + " " + options);
  }

  @Test
  void onlyTheExpectedPortsListenAndOnlyOnThisMachine() {
    var listening =
        run("ss -H -ltnp").lines().filter(this::isOurs).map(line -> line.split(" +")[3]).toList();
    assertThat(listening)
        .allMatch(address -> address.contains("127.0.0.1]:") || address.startsWith("127.0.0.1:"))
        .extracting(address -> address.substring(address.lastIndexOf(':') + 1))
        .containsExactlyInAnyOrderElementsOf(
            Platform.chosen() instanceof FullServer
                ? List.of(String.valueOf(node.port()), https, admin)
                : List.of(String.valueOf(node.port()), https));
  }

  private boolean isOurs(String line) {
    return node.processes().stream().anyMatch(one -> line.contains("pid=" + one.pid() + ","));
  }

  /** The accounts' technical contacts are invited at the first start. */
  @Test
  void notificationsLeaveByTheMailSession() {
    assertThat(mails.recipients()).anyMatch(one -> one.contains("postmaster@example.com"));
    assertThat(mails.message()).contains("/portal/invitations");
  }

  @Test
  void noPasswordIsInTheConfiguration() throws IOException {
    assumeTrue(Platform.chosen() instanceof FullServer, "Payara Micro writes them down");
    try (var files = Files.walk(((FullServer) Platform.chosen()).configuration(node).getParent())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).as(file.toString()).doesNotContain(PASSWORD, Sealpost.KEYSTORE_PASSWORD);
      }
    }
  }

  @Test
  void foldersOfSecretsBelongToOneUser() throws IOException {
    for (var folder : List.of(HOME.resolve("server"), node.spool(), HOME)) {
      assertThat(Files.getPosixFilePermissions(folder).toString())
          .as(folder.toString())
          .doesNotContain("GROUP", "OTHERS");
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void scriptRunAgainChangesNothing() throws IOException {
    assumeTrue(Platform.chosen() instanceof FullServer, "Payara Micro starts anew each time");
    var server = (FullServer) Platform.chosen();
    node.stop();
    var before = meaning(server.configuration(node));
    server.configure(node, ROOT);
    assertThat(meaning(server.configuration(node))).isEqualTo(before);
  }

  /** Servers write attributes in any order. */
  private static List<String> meaning(Path file) throws IOException {
    var attribute = Pattern.compile("[\\w:-]+=\"[^\"]*\"");
    return Files.readAllLines(file).stream()
        .map(
            line ->
                attribute.matcher(line).results().map(MatchResult::group).sorted().toList()
                    + attribute.matcher(line).replaceAll("").replaceAll("\\s+", " "))
        .toList();
  }
}
