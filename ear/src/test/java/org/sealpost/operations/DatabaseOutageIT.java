package org.sealpost.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;
import org.sealpost.client.Mails;
import org.sealpost.database.PostgreSql;

/** PostgreSQL is away, or full: new work is refused with 503, and goes on by itself. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseOutageIT {
  private static final int PATIENCE_SECONDS = 60;

  private Installation sealpost;
  private SmallDisk disk;
  private PostgreSql database;
  private GatewayClient.Sealed sealed;

  @BeforeAll
  void start() throws SQLException {
    sealpost = new Installation("database-outage");
    var home = sealpost.node.home();
    disk = SmallDisk.at(home.resolve("small"), 64);
    database = new PostgreSql(home.resolve("postgresql")).start();
    moveTo(disk.folder());
    sealpost.node.on(database.access()).start();
    sealed = sealpost.seal(mail());
  }

  @AfterAll
  void stop() {
    sealpost.node.close();
    database.close();
    disk.close();
  }

  @Test
  void everythingIsRefusedWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws Exception {
    database.kill();
    var refused = sealpost.issueKey();
    assertAway(refused);
    assertIsInLog(refused);
    assertAway(sealpost.askToSeal(mail()));
    assertAway(sealpost.gateway().message(sealed.messageId()));
    assertAway(sealpost.gateway().lock(sealed.messageId(), Map.of("locked", true)));
    assertAway(sealpost.reader().askForKey(LowReader.parse(sealed.envelope())));
    assertAway(sealpost.get("/api/v1/health/ready"));
    assertThat(sealpost.get("/api/v1/health/live").statusCode()).isEqualTo(200);
    database.start();
    awaitReady();
    assertThat(sealpost.issueKey().statusCode()).isEqualTo(201);
    sealpost.reader().open(LowReader.parse(sealed.envelope()));
  }

  @Test
  void readersSeeAPageThatSaysSo() {
    database.kill();
    var page =
        GatewayClient.send(
            java.net.http.HttpRequest.newBuilder(
                    sealpost.node.origin().resolve("/security/sign-in"))
                .header("Cookie", "__Host-sealpost-session=" + "a".repeat(43)));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(GatewayClient.text(page))
        .contains("We cannot answer just now")
        .doesNotContain("SQLException", "org.sealpost");
    database.start();
    awaitReady();
  }

  @Test
  void nothingIsPromisedWhileTheDatabaseIsFullAndItGoesOnWhenThereIsRoom() throws Exception {
    disk.fill(0);
    var refused = untilRefused();
    assertAway(refused);
    assertAway(sealpost.askToSeal(mail()));
    disk.free();
    assertThat(sealpost.issueKey().statusCode()).isEqualTo(201);
    assertThat(keys()).isEqualTo(auditedKeys());
    sealpost.reader().open(LowReader.parse(sealed.envelope()));
  }

  /** Pages have some room left; so many keys fill every table. */
  private HttpResponse<byte[]> untilRefused() {
    HttpResponse<byte[]> answer = sealpost.issueKey();
    for (int i = 0; i < 2_000 && answer.statusCode() == 201; i++) {
      answer = sealpost.issueKey();
    }
    return answer;
  }

  private static void assertAway(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(GatewayClient.text(answer)).isEqualTo(503);
    assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
    assertThat(GatewayClient.tree(answer).get("type").asText())
        .isEqualTo("urn:sealpost:problem:away");
  }

  /** One search finds what happened: the answer's id stands in a line that says why. */
  private void assertIsInLog(HttpResponse<byte[]> answer) throws Exception {
    var id = answer.headers().firstValue("Sealpost-Request-Id").orElseThrow();
    assertThat(GatewayClient.tree(answer).path("id").asText()).isEqualTo(id);
    var lines = Files.readAllLines(sealpost.node.log());
    assertThat(lines)
        .filteredOn(line -> line.contains(" request " + id))
        .anySatisfy(
            line ->
                assertThat(new ObjectMapper().readTree(line).path("LogMessage").asText())
                    .startsWith("The database does not do its work"));
  }

  private void awaitReady() {
    for (int i = 0; i < PATIENCE_SECONDS && !sealpost.node.ready(); i++) {
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    assertThat(sealpost.node.ready()).isTrue();
  }

  private long keys() throws SQLException {
    return count("select count(*) from message");
  }

  private long auditedKeys() throws SQLException {
    return count("select count(*) from audit_entry where act in ('KEY_ISSUED', 'MESSAGE_SEALED')");
  }

  private long count(String query) throws SQLException {
    try (var connection = database.access().open();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The tables on the small disk, the log of changes elsewhere: as PostgreSQL's manual advises. */
  private void moveTo(Path folder) throws SQLException {
    var url = database.access().url().replaceFirst("/sealpost$", "/postgres?user=postgres");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("create tablespace small location '" + folder + "'");
      statement.execute("alter database sealpost set tablespace small");
    }
  }

  private static byte[] mail() {
    return Mails.plain(Installation.SENDER, Installation.READER, "Plans", "Here they are.");
  }
}
