package org.sealpost.it;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.it.Questions.keyOrder;
import static org.sealpost.it.Sealpost.MANAGE_ONLY;
import static org.sealpost.it.Sealpost.SEALER;
import static org.sealpost.it.Sealpost.TOKEN;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;

/** Every documented operation is asked for every documented answer, and keeps to the document. */
@ExtendWith(Sealpost.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractIT {
  /** Answers that need a crowd, a broken database or a second person; other tests have them. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "seal 503",
          "seal 507",
          "findMessage 503",
          "searchMessages 503",
          "lockMessage 503",
          "expireMessage 503",
          "askWaiting 503",
          "checkHeader 503",
          "seal 409",
          "seal 410",
          "issueKey 503",
          "issueKey 409",
          "issueKey 410",
          "openMessage 404",
          "openMessage 429",
          "openMessage 503",
          "readMetrics 404",
          "ready 503");

  private static final String BIG = "{\"x\":\"" + "y".repeat(600 * 1024) + "\"}";
  private static final String METRICS = "/api/v1/metrics";
  private static final String UNKNOWN = "/api/v1/messages/AAAAAAAAAAAAAAAAAAAAAA";

  private Questions ask;
  private ApiDescription description;
  private String message;
  private Map<String, String> low;
  private Map<String, String> medium;
  private Map<String, Supplier<HttpResponse<byte[]>>> administration;

  @BeforeAll
  void prepare(Sealpost sealpost) {
    ask = new Questions(sealpost.origin());
    description = ApiDescription.of(sealpost);
    low = envelope("low");
    medium = envelope("medium");
    message = "/api/v1/messages/" + id(ask.seal(TOKEN, "medium"));
    administration =
        new AdministrationAnswers(sealpost)
            .all(id(ask.seal(TOKEN, "medium")), id(ask.seal(TOKEN, "low")));
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerKeepsToItsDescription() {
    return answers().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> holds(each.getKey(), each.getValue().get())));
  }

  @Test
  void everyDocumentedAnswerIsAskedFor() {
    var asked = new TreeSet<>(answers().keySet());
    asked.addAll(ELSEWHERE);
    // As everywhere, it needs a database that is away.
    description.answers().stream().filter(ContractIT::isOutage).forEach(asked::add);
    assertThat(asked).isEqualTo(description.answers());
  }

  private static boolean isOutage(String answer) {
    return answer.startsWith("admin") && answer.endsWith(" 503");
  }

  private void holds(String name, HttpResponse<byte[]> answer) {
    var operation = name.split(" ");
    assertThat(answer.statusCode())
        .as(GatewayClient.text(answer))
        .isEqualTo(Integer.parseInt(operation[1]));
    description.holdsFor(operation[0], answer);
  }

  private Map<String, Supplier<HttpResponse<byte[]>>> answers() {
    var all = new HashMap<String, Supplier<HttpResponse<byte[]>>>();
    all.putAll(sealing());
    all.putAll(keys());
    all.putAll(control());
    all.putAll(browser());
    all.putAll(everybody());
    all.putAll(administration);
    return all;
  }

  private Map<String, Supplier<HttpResponse<byte[]>>> sealing() {
    var path = "/api/v1/envelopes";
    return Map.ofEntries(
        entry("seal 200", () -> ask.seal(TOKEN, "medium")),
        entry("seal 400", () -> ask.seal(TOKEN, Questions.MAIL)),
        entry("seal 401", () -> ask.seal("nobody", "medium")),
        entry("seal 403", () -> ask.seal(MANAGE_ONLY, "medium")),
        entry("seal 406", () -> call("POST", path, "x", "message/rfc822", "Accept", "image/png")),
        entry("seal 413", () -> ask.seal(TOKEN, new byte[(50 << 20) + 1], people())),
        entry("seal 415", () -> call("POST", path, "x", "text/plain")),
        entry("seal 422", () -> ask.seal(TOKEN, "no such profile")));
  }

  private Map<String, Supplier<HttpResponse<byte[]>>> keys() {
    var path = "/api/v1/keys";
    return Map.ofEntries(
        entry("issueKey 201", () -> ask.issue(SEALER, keyOrder("a@example.com"))),
        entry("issueKey 400", () -> ask.issue(SEALER, Map.of("sender", "a@example.com"))),
        entry("issueKey 401", () -> ask.issue("nobody", keyOrder("a@example.com"))),
        entry("issueKey 403", () -> ask.issue(SEALER, keyOrder("a@other.example"))),
        entry("issueKey 406", () -> call("POST", path, "{}", JSON, "Accept", "image/png")),
        entry("issueKey 413", () -> call("POST", path, BIG, JSON)),
        entry("issueKey 415", () -> call("POST", path, "x", "text/plain")),
        entry("issueKey 422", () -> ask.issue(TOKEN, keyOrder("a@example.com"))));
  }

  private static final String JSON = "application/json";

  private Map<String, Supplier<HttpResponse<byte[]>>> control() {
    var all = new HashMap<String, Supplier<HttpResponse<byte[]>>>();
    all.put("findMessage 200", () -> ask.get(message, "Authorization", "Bearer " + TOKEN));
    all.put("findMessage 401", () -> ask.get(message));
    all.put("findMessage 403", () -> ask.get(message, "Authorization", "Bearer " + SEALER));
    all.put("findMessage 404", () -> ask.get(UNKNOWN, "Authorization", "Bearer " + TOKEN));
    all.put(
        "findMessage 406",
        () -> ask.get(message, "Authorization", "Bearer " + TOKEN, "Accept", "image/png"));
    search(all);
    change(all, "lockMessage", "/lock", Map.of("locked", false));
    change(all, "expireMessage", "/expiry", Map.of("expiresAt", "2031-01-31T12:00:00Z"));
    return all;
  }

  private void search(Map<String, Supplier<HttpResponse<byte[]>>> all) {
    var path = "/api/v1/messages/search";
    var order = Map.of("sender", "a@example.com", "limit", 1);
    var name = "searchMessages ";
    all.put(name + 200, () -> ask.post(TOKEN, path, order));
    all.put(name + 400, () -> ask.post(TOKEN, path, Map.of("subject", "Hi")));
    all.put(name + 401, () -> ask.post("nobody", path, order));
    all.put(name + 403, () -> ask.post(SEALER, path, order));
    all.put(name + 406, () -> call("POST", path, "{}", JSON, "Accept", "image/png"));
    all.put(name + 413, () -> call("POST", path, BIG, JSON));
    all.put(name + 415, () -> call("POST", path, "x", "text/plain"));
  }

  private void change(
      Map<String, Supplier<HttpResponse<byte[]>>> all,
      String operation,
      String path,
      Map<String, ?> order) {
    var ofRecipient = new HashMap<String, Object>(order);
    ofRecipient.put("recipient", "b@x.example");
    ofRecipient.replace("locked", true);
    var lowMessage = "/api/v1/messages/" + id(ask.seal(TOKEN, "low"));
    all.put(operation + " 200", () -> ask.put(TOKEN, message + path, order));
    all.put(operation + " 400", () -> ask.put(TOKEN, message + path, Map.of()));
    all.put(operation + " 401", () -> ask.put("nobody", message + path, order));
    all.put(operation + " 403", () -> ask.put(SEALER, message + path, order));
    all.put(operation + " 404", () -> ask.put(TOKEN, UNKNOWN + path, order));
    all.put(operation + " 409", () -> ask.put(TOKEN, lowMessage + path, ofRecipient));
    all.put(operation + " 413", () -> call("PUT", message + path, BIG, JSON));
    all.put(operation + " 415", () -> call("PUT", message + path, "x", "text/plain"));
    all.put(
        operation + " 406", () -> call("PUT", message + path, "{}", JSON, "Accept", "image/png"));
  }

  private Map<String, Supplier<HttpResponse<byte[]>>> browser() {
    var all = new HashMap<String, Supplier<HttpResponse<byte[]>>>();
    all.put("checkHeader 200", () -> ask.browser("/api/v1/check", question(low)));
    all.put("checkHeader 403", () -> ask.browser("/api/v1/check", forged(question(low))));
    all.put("openMessage 200", () -> ask.browser("/api/v1/open", low));
    all.put("openMessage 401", () -> ask.browser("/api/v1/open", medium));
    all.put("openMessage 403", () -> ask.browser("/api/v1/open", forged(low)));
    all.put("openMessage 410", () -> ask.browser("/api/v1/open", expired()));
    all.put("openMessage 423", () -> ask.browser("/api/v1/open", locked()));
    all.put("askWaiting 200", () -> ask.browser("/api/v1/waiting", Map.of()));
    all.put(
        "askWaiting 403", () -> ask.call("POST", "/api/v1/waiting", "{}", "Content-Type", JSON));
    Map.of("checkHeader", "check", "openMessage", "open", "askWaiting", "waiting")
        .forEach((operation, name) -> misunderstood(all, operation, "/api/v1/" + name));
    return all;
  }

  private void misunderstood(
      Map<String, Supplier<HttpResponse<byte[]>>> all, String operation, String path) {
    all.put(operation + " 400", () -> ask.browser(path, Map.of("unknown", 1)));
    all.put(operation + " 406", () -> call("POST", path, "{}", JSON, "Accept", "image/png"));
    all.put(operation + " 413", () -> call("POST", path, BIG, JSON));
    all.put(operation + " 415", () -> call("POST", path, "x", "text/plain"));
  }

  private Map<String, Supplier<HttpResponse<byte[]>>> everybody() {
    return Map.of(
        "live 200", () -> ask.get("/api/v1/health/live"),
        "live 406", () -> ask.get("/api/v1/health/live", "Accept", "image/png"),
        "ready 200", () -> ask.get("/api/v1/health/ready"),
        "readMetrics 200",
            () -> ask.get(METRICS, "Authorization", "Bearer " + Sealpost.METRICS_TOKEN),
        "readMetrics 401", () -> ask.get(METRICS),
        "readMetrics 406",
            () ->
                ask.get(
                    METRICS,
                    "Authorization",
                    "Bearer " + Sealpost.METRICS_TOKEN,
                    "Accept",
                    "image/png"),
        "ready 406", () -> ask.get("/api/v1/health/ready", "Accept", "image/png"),
        "describe 200", () -> ask.get("/api/v1/openapi.yaml"),
        "describe 406", () -> ask.get("/api/v1/openapi.yaml", "Accept", "image/png"),
        "publishedKeys 200", () -> ask.get("/.well-known/sealpost-keys.json"));
  }

  private Map<String, String> locked() {
    var envelope = sealed("low");
    ask.put(TOKEN, path(envelope) + "/lock", Map.of("locked", true, "reason", "Wrong file"));
    return LowReader.order(LowReader.parse(envelope.envelope()).file());
  }

  private Map<String, String> expired() {
    var envelope = sealed("low");
    ask.put(TOKEN, path(envelope) + "/expiry", Map.of("expiresAt", "2026-01-31T12:00:00Z"));
    return LowReader.order(LowReader.parse(envelope.envelope()).file());
  }

  private Map<String, String> envelope(String profile) {
    return LowReader.order(LowReader.parse(sealed(profile).envelope()).file());
  }

  private GatewayClient.Sealed sealed(String profile) {
    return GatewayClient.sealed(ask.seal(TOKEN, profile));
  }

  private static String path(GatewayClient.Sealed sealed) {
    return "/api/v1/messages/" + sealed.messageId();
  }

  private static Map<String, String> question(Map<String, String> envelope) {
    return Map.of("header", envelope.get("header"), "ticket", envelope.get("ticket"));
  }

  private static Map<String, String> forged(Map<String, String> question) {
    var forged = new HashMap<>(question);
    forged.put("ticket", "A".repeat(4498));
    return forged;
  }

  private static String[] people() {
    return new String[] {"Sealpost-Sender", "a@example.com", "Sealpost-Recipient", "b@x.example"};
  }

  private HttpResponse<byte[]> call(
      String method, String path, String body, String type, String... more) {
    var headers =
        Stream.concat(
                Stream.of(
                    "Authorization",
                    "Bearer " + TOKEN,
                    "Sealpost-Request",
                    "1",
                    "Idempotency-Key",
                    UUID.randomUUID().toString(),
                    "Content-Type",
                    type),
                Stream.of(more))
            .toArray(String[]::new);
    return ask.call(method, path, body, headers);
  }

  private static String id(HttpResponse<byte[]> sealed) {
    return sealed.headers().firstValue("Sealpost-Message-Id").orElseThrow();
  }
}
