package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.GatewayClient.send;
import static org.sealpost.client.GatewayClient.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.GatewayClient;

/** Both nodes start, and make keys, at the same moment: there is one of everything. */
@Tag("fault")
@ExtendWith(TwoNodes.class)
class FirstStartIT {
  private static final int MONTHS = TwoNodes.isLong() ? 120 : 24;

  @Test
  void emptyDatabaseIsFilledOnce(TwoNodes nodes) throws SQLException {
    assertThat(count(nodes, "flyway_schema_history where not success")).isZero();
    assertThat(count(nodes, "flyway_schema_history")).isPositive();
    assertThat(count(nodes, "account")).isEqualTo(1);
    assertThat(count(nodes, "gateway_token")).isEqualTo(1);
    assertThat(count(nodes, "service_key where version > 1")).isZero();
  }

  @Test
  void emptyKeyFolderGetsOneRootKeyAndTheSetUpLink(TwoNodes nodes) throws IOException {
    try (var files = Files.list(nodes.keyFolder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("keystore.p12", "set-up-link");
    }
  }

  @Test
  void keyOfAnAccountThatBothNodesMakeAtOnceIsOneKey(TwoNodes nodes) throws SQLException {
    var origins = List.of(nodes.a().origin(), nodes.b().origin());
    for (var month = 2; month < MONTHS + 2; month++) {
      var order = order(month);
      var issued =
          AtOnce.all(
              origins.stream()
                  .<Callable<JsonNode>>map(origin -> () -> issue(nodes.gateway(origin), order))
                  .toList());
      assertGenuine(nodes.b().origin(), issued.get(0));
      assertGenuine(nodes.a().origin(), issued.get(1));
    }
    assertThat(count(nodes, "account_key")).isGreaterThanOrEqualTo(MONTHS);
    assertThat(count(nodes, "account_key where version > 1")).isZero();
  }

  /** An expiry in another month takes another account key. */
  private static Map<String, Object> order(int month) {
    var first = YearMonth.now(ZoneOffset.UTC).plusMonths(month).atDay(1);
    return Map.of(
        "sender",
        "alice@example.com",
        "recipients",
        List.of(Map.of("address", "bob@reader.example", "kind", "to")),
        "level",
        "medium",
        "expiresAt",
        first + "T00:00:00Z");
  }

  private static JsonNode issue(GatewayClient gateway, Map<String, Object> order) {
    var answer = gateway.issueKey(order);
    assertThat(answer.statusCode()).as(GatewayClient.text(answer)).isEqualTo(201);
    return tree(answer);
  }

  private static void assertGenuine(URI node, JsonNode issued) {
    var question =
        Map.of("header", issued.get("header").asText(), "ticket", issued.get("ticket").asText());
    var answer =
        send(
            HttpRequest.newBuilder(node.resolve("/api/v1/check"))
                .header("Content-Type", "application/json")
                .header("Sealpost-Request", "1")
                .POST(GatewayClient.json(question)));
    assertThat(answer.statusCode()).as(GatewayClient.text(answer)).isEqualTo(200);
  }

  @Test
  void settingOfTheOperatorIsReadByBoth(TwoNodes nodes) {
    var both = IntStream.range(0, 4).mapToObj(i -> nodes.gateway().message("A".repeat(22)));
    assertThat(both).allMatch(answer -> answer.statusCode() == 404);
  }

  private static long count(TwoNodes nodes, String what) throws SQLException {
    try (var connection = nodes.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + what)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
