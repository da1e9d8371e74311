package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;

/** What the operator's monitoring gets: figures, and ids of requests. */
@ExtendWith(Sealpost.class)
class MonitoringIT {
  private static final String ID = "Sealpost-Request-Id";

  @Test
  void whatTheServiceDoesIsCounted(Sealpost sealpost) {
    var before = figures(sealpost);
    var ask = new Questions(sealpost.origin());
    var sealed = GatewayClient.sealed(ask.seal(Sealpost.TOKEN, "low"));
    ask.issue(Sealpost.SEALER, Questions.keyOrder("a@example.com"));
    ask.issue(Sealpost.SEALER, Questions.keyOrder("a@elsewhere.example"));
    new LowReader(sealpost.origin()).open(LowReader.parse(sealed.envelope()));
    var after = figures(sealpost);
    for (var figure :
        List.of(
            "sealpost_messages_sealed_total",
            "sealpost_keys_issued_total",
            "sealpost_releases_total{purpose=\"reader\"}",
            "sealpost_refusals_total{reason=\"sender_not_allowed\",work=\"issue\"}",
            "sealpost_request_seconds_count{endpoint=\"seal\",status=\"2xx\"}",
            "sealpost_request_seconds_count{endpoint=\"issue\",status=\"4xx\"}")) {
      assertThat(after.get(figure)).as(figure).isEqualTo(before.getOrDefault(figure, 0.0) + 1);
    }
    assertThat(after)
        .containsKeys(
            "sealpost_outbox_mails{state=\"waiting\"}", "sealpost_outbox_oldest_waiting_seconds")
        .hasEntrySatisfying("sealpost_spool_free_bytes", free -> assertThat(free).isPositive());
  }

  @Test
  void neitherAGatewayNorAnybodyElseReadsTheFigures(Sealpost sealpost) {
    var ask = new Questions(sealpost.origin());
    for (var token : List.of(Sealpost.TOKEN, Sealpost.METRICS_TOKEN + "x", "")) {
      var answer = ask.get("/api/v1/metrics", "Authorization", "Bearer " + token);
      assertThat(answer.statusCode()).isEqualTo(401);
    }
  }

  @Test
  void everyAnswerHasAnIdOfItsOwn(Sealpost sealpost) {
    var ask = new Questions(sealpost.origin());
    var ids =
        Stream.of("/", "/", "/api/v1/health/live", "/api/v1/nothing", "/nothing", "/open/drop")
            .map(path -> ask.get(path, "X-Request-Id", "chosen-by-a-stranger"))
            .map(MonitoringIT::id)
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{20}"));
  }

  private static String id(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue(ID).orElseThrow();
  }

  private static Map<String, Double> figures(Sealpost sealpost) {
    var ask = new Questions(sealpost.origin());
    var answer = ask.get("/api/v1/metrics", "Authorization", "Bearer " + Sealpost.METRICS_TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain;")
        .contains("version=0.0.4");
    var figures = new java.util.HashMap<String, Double>();
    Pattern.compile("(?m)^(sealpost_\\S+) (\\S+)$")
        .matcher(GatewayClient.text(answer))
        .results()
        .forEach(line -> figures.put(line.group(1), Double.valueOf(line.group(2))));
    return figures;
  }
}
