package org.sealpost.nodes;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.GatewayClient.send;
import static org.sealpost.client.GatewayClient.text;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the configuration of the balancer makes of requests, and of nodes that fail. */
@Tag("fault")
class BalancerIT {
  private static final int NODE_GONE = 502;

  private Stub a;
  private Stub b;
  private Balancer balancer;

  @BeforeEach
  void start() throws IOException {
    a = new Stub("a");
    b = new Stub("b");
    var home = Files.createDirectories(Path.of("target/balancer").toAbsolutePath());
    var root = Path.of("..").toAbsolutePath().normalize();
    try (var free = new ServerSocket(0)) {
      balancer = new Balancer(root, home, free.getLocalPort(), a.origin(), b.origin());
    }
    balancer.start();
    balancer.await("a", "UP");
    balancer.await("b", "UP");
  }

  @AfterEach
  void stop() {
    balancer.close();
    a.close();
    b.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /m/AAAAAAAAAAAAAAAAAAAAAA, X-Nothing, true",
    "POST, /api/v1/open, X-Nothing, true",
    "POST, /api/v1/check, X-Nothing, true",
    "PUT, /api/v1/messages/AAAAAAAAAAAAAAAAAAAAAA/lock, X-Nothing, true",
    "POST, /api/v1/keys, Idempotency-Key, true",
    "POST, /api/v1/keys, X-Nothing, false",
    "POST, /api/v1/envelopes, X-Nothing, false",
    "POST, /security/sign-in, X-Nothing, false",
    "POST, /enrollment/enroll, X-Nothing, false",
    "POST, /open, X-Nothing, false"
  })
  void onlyWhatMayBeDoneTwiceIsSentAgainWhenANodeBreaksOff(
      String method, String path, String header, boolean again) {
    a.breakConnections();
    b.breakConnections();
    var body = method.equals("GET") ? noBody() : ofString("x=1");
    var answer = send(request(path).header(header, "1").method(method, body));
    assertThat(answer.statusCode()).isEqualTo(NODE_GONE);
    var taken = a.taken().size() + b.taken().size();
    assertThat(taken > 1).as("taken %d times, see %s", taken, balancer.log()).isEqualTo(again);
    assertThat(b.taken().isEmpty() || a.taken().isEmpty()).isNotEqualTo(again);
  }

  @Test
  void anyRequestGoesToTheOtherNodeWhenOneRefusesConnections() {
    a.close();
    var answers =
        IntStream.range(0, 6)
            .mapToObj(i -> send(request("/enrollment/enroll").POST(ofString("x"))));
    assertThat(answers).allMatch(answer -> text(answer).equals("b"));
  }

  @Test
  void nodeThatIsNotReadyGetsNoNewRequests() {
    a.health(503);
    balancer.await("a", "DOWN");
    assertThat(names(6)).containsOnly("b");
    a.health(200);
    balancer.await("a", "UP");
    assertThat(names(6)).contains("a", "b");
  }

  private List<String> names(int requests) {
    return IntStream.range(0, requests).mapToObj(i -> text(send(request("/").GET()))).toList();
  }

  @Test
  void browserWithPageStateComesBackToItsNodeWhileThatIsUp() {
    var first = send(request("/").GET());
    var cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    for (var i = 0; i < 6; i++) {
      assertThat(text(send(request("/").header("Cookie", cookie).GET()))).isEqualTo(text(first));
    }
    var own = text(first).equals("a") ? a : b;
    assertThat(own.taken()).anyMatch(one -> one.contains("__Host-sealpost-page=state-at-"));
    own.close();
    assertThat(text(send(request("/").header("Cookie", cookie).GET()))).isNotEqualTo(text(first));
  }

  @Test
  void nodeIsToldTheClientAndNothingOfATunnel() {
    var answer = send(request("/x").header("X-Forwarded-For", "192.0.2.1").GET());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    var taken = a.taken().isEmpty() ? b.taken() : a.taken();
    assertThat(taken).singleElement().asString().contains("[192.0.2.1, 127.0.0.1]", "upgrade null");
  }

  @Test
  void logNamesPathsButNoMailedToken() {
    send(request("/enrollment/activate?t=secret-token").GET());
    Eventually.holds("a log line", 5, () -> balancer.log().contains("/enrollment/activate"));
    assertThat(balancer.log()).doesNotContain("secret-token");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(balancer.origin().resolve(path));
  }
}
