package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.GatewayClient.sealed;
import static org.sealpost.client.GatewayClient.tree;
import static org.sealpost.it.Sealpost.SEALER;
import static org.sealpost.it.Sealpost.TOKEN;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.client.GatewayClient;

/** The gateway API as gateways meet it, good requests and bad ones. */
@ExtendWith(Sealpost.class)
class GatewayIT {
  private static final String PATH = "/api/v1/envelopes";

  @Test
  void thousandRecipientsFitInMultipartForm(Sealpost sealpost) {
    var recipients =
        IntStream.range(0, 1000)
            .mapToObj(n -> "\"r" + n + "@x.example\"")
            .collect(Collectors.joining(","));
    var answer = parts(sealpost, order(recipients), new String(Questions.MAIL), "--b--");
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    var message = tree(sealpost.gateway().message(sealed(answer).messageId()));
    assertThat(message.get("recipients")).hasSize(1000);
    assertThat(message.get("recipients")).allMatch(r -> r.get("kind").asText().equals("hidden"));
  }

  @Test
  @Tag("tour")
  void recipientsThatTheMailDoesNotNameStayHidden(Sealpost sealpost) {
    var sealed =
        sealpost
            .gateway()
            .seal(Questions.MAIL, "medium", "a@example.com", "b@x.example", "c@x.example");
    var message = tree(sealpost.gateway().message(sealed.messageId()));
    assertThat(message.get("recipients"))
        .extracting(r -> r.get("address").asText() + " " + r.get("kind").asText())
        .containsExactlyInAnyOrder("b@x.example to", "c@x.example hidden");
    assertThat(text(sealed)).doesNotContain("c@x.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "{\"sender\":\"a@example.com\"}",
        "{\"sender\":\"a@example.com\",\"recipients\":[]}",
        "{\"sender\":\"a@example.com\",\"recipients\":[null]}",
        "{\"sender\":\"a@example.com\",\"recipients\":\"b@x.example\"}",
        "{\"sender\":7,\"recipients\":[\"b@x.example\"]}",
        "{\"sender\":\"a@example.com\",\"recipients\":[\"b@x.example\"],\"bcc\":[]}",
        "{\"sender\":\"a@example.com\",\"recipients\":[\"b@x.example\"],\"level\":\"LOW\"}",
        "{\"sender\":\"a@example.com\",\"recipients\":[\"b@x.example\"],\"expiresAt\":\"soon\"}",
        "{\"sender\":\"a@example.com\",\"recipients\":[\"b@x.example\\r\\nX: y\"]}",
        "{\"sender\":\"a@example.com\",\"recipients\":[\"b\\u0000@x.example\"]}",
        "{\"sender\":\"a@example.com\",\"sender\":\"b@example.com\",\"recipients\":[\"b@x.example\"]}"
      })
  void brokenOrdersAreRefused(String order, Sealpost sealpost) {
    malformed(parts(sealpost, order, new String(Questions.MAIL), "--b--"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--b", "--b\r\n\r\nthird\r\n--b--", "--c--"})
  void brokenMultipartIsRefusedAndNothingIsKept(String end, Sealpost sealpost) {
    malformed(parts(sealpost, order("\"b@x.example\""), new String(Questions.MAIL), end));
    assertThat(sealpost.spool()).isDirectoryNotContaining("glob:**seal*");
  }

  @ParameterizedTest
  @CsvSource({
    "Sealpost-Sender, nobody",
    "Sealpost-Sender, a@example.com%0d%0aX: y",
    "Sealpost-Sender, %zz@example.com",
    "Sealpost-Sender, a%@example.com",
    "Sealpost-Sender, %ff%fe@example.com",
    "Sealpost-Sender, a%00@example.com",
    "Sealpost-Recipient, b@x.example;c@x.example",
    "Sealpost-Recipient, '@'",
    "Sealpost-Recipient, 'b@x.example,'",
    "Idempotency-Key, two words",
    "Sealpost-Profile, %0a"
  })
  void brokenHeadersAreRefused(String name, String value, Sealpost sealpost) {
    var headers =
        Map.of("Sealpost-Sender", "a@example.com", "Sealpost-Recipient", "b@x.example")
            .entrySet()
            .stream()
            .filter(header -> !header.getKey().equals(name))
            .flatMap(header -> Stream.of(header.getKey(), header.getValue()));
    var all = Stream.concat(Stream.of(name, value), headers).toArray(String[]::new);
    malformed(new Questions(sealpost.origin()).seal(TOKEN, Questions.MAIL, all));
  }

  @Test
  void moreThanFiftyRecipientsNeedTheOtherForm(Sealpost sealpost) {
    var many =
        IntStream.range(0, 51).mapToObj(n -> n + "@x.example").collect(Collectors.joining(","));
    malformed(seal(sealpost, "Sealpost-Recipient", many));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br"})
  void compressedBodiesAreRefused(String coding, Sealpost sealpost) {
    assertThat(
            seal(sealpost, "Sealpost-Recipient", "b@x.example", "Content-Encoding", coding)
                .statusCode())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/nothing", "/api/v1/messages/x", "/api/v1/messages/..%2f", "/api/v1"})
  void unknownPathsAreProblems(String path, Sealpost sealpost) {
    var answer = new Questions(sealpost.origin()).get(path, "Authorization", "Bearer " + TOKEN);
    problem(answer, 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PATCH", "PUT", "GET"})
  void wrongMethodsNameTheRightOnes(String method, Sealpost sealpost) {
    var answer = new Questions(sealpost.origin()).call(method, PATH, "");
    problem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("POST");
  }

  @Test
  void levelCodeIsNotOffered(Sealpost sealpost) {
    var order =
        "{\"sender\":\"a@example.com\",\"recipients\":[\"b@x.example\"],\"level\":\"code\"}";
    problem(parts(sealpost, order, new String(Questions.MAIL), "--b--"), 422, "level-unsupported");
  }

  @Test
  @Tag("tour")
  void repetitionGetsTheSameMessage(Sealpost sealpost) {
    var key = UUID.randomUUID().toString();
    var first = sealed(seal(sealpost, "Sealpost-Recipient", "b@x.example", "Idempotency-Key", key));
    var again = sealed(seal(sealpost, "Sealpost-Recipient", "b@x.example", "Idempotency-Key", key));
    assertThat(again.messageId()).isEqualTo(first.messageId());
  }

  @Test
  void otherRequestUnderTheSameKeyIsRefused(Sealpost sealpost) {
    var key = UUID.randomUUID().toString();
    seal(sealpost, "Sealpost-Recipient", "b@x.example", "Idempotency-Key", key);
    problem(
        seal(sealpost, "Sealpost-Recipient", "c@x.example", "Idempotency-Key", key),
        422,
        "idempotency-mismatch");
    problem(
        new Questions(sealpost.origin())
            .seal(
                TOKEN,
                (new String(Questions.MAIL) + "PS").getBytes(StandardCharsets.US_ASCII),
                "Sealpost-Sender",
                "a@example.com",
                "Sealpost-Recipient",
                "b@x.example",
                "Idempotency-Key",
                key),
        422,
        "idempotency-mismatch");
  }

  @Test
  void repeatedKeyRequestGetsTheSameKey(Sealpost sealpost) {
    var ask = new Questions(sealpost.origin());
    var key = UUID.randomUUID().toString();
    var order = Questions.keyOrder("a@example.com");
    var first = tree(ask.issue(SEALER, order, "Idempotency-Key", key));
    var again = tree(ask.issue(SEALER, order, "Idempotency-Key", key));
    assertThat(again.get("messageId")).isEqualTo(first.get("messageId"));
    assertThat(again.get("key")).isEqualTo(first.get("key"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\r\nBcc: x@x.example", "\u202egnp.exe"})
  void subjectsAreDataOnly(String subject, Sealpost sealpost) {
    var answer =
        new Questions(sealpost.origin())
            .issue(
                SEALER,
                Map.of(
                    "sender",
                    "a@example.com",
                    "recipients",
                    List.of(Map.of("address", "b@x.example", "kind", "to")),
                    "subject",
                    subject));
    assertThat(answer.statusCode()).as(text(answer)).isIn(201, 400);
  }

  @Test
  void ownPagesBelongToOthersOnlyByName(Sealpost sealpost) {
    var answer =
        new Questions(sealpost.origin())
            .call("POST", "/api/v1/check", "{}", "Content-Type", "application/json");
    problem(answer, 403, "forbidden");
  }

  private static String order(String recipients) {
    return "{\"sender\":\"a@example.com\",\"recipients\":[" + recipients + "]}";
  }

  private static HttpResponse<byte[]> parts(
      Sealpost sealpost, String order, String mail, String end) {
    var body =
        "--b\r\nContent-Type: application/json\r\n\r\n%s\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n%s"
            .formatted(order, mail, end);
    return new Questions(sealpost.origin())
        .call(
            "POST",
            PATH,
            body,
            "Authorization",
            "Bearer " + TOKEN,
            "Content-Type",
            "multipart/mixed; boundary=b");
  }

  private static HttpResponse<byte[]> seal(Sealpost sealpost, String... headers) {
    var all =
        Stream.concat(Stream.of("Sealpost-Sender", "a@example.com"), Stream.of(headers))
            .toArray(String[]::new);
    return new Questions(sealpost.origin()).seal(TOKEN, Questions.MAIL, all);
  }

  private static void malformed(HttpResponse<byte[]> answer) {
    problem(answer, 400, "malformed");
  }

  private static void problem(HttpResponse<byte[]> answer, int status, String type) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(tree(answer).get("type").asText()).isEqualTo("urn:sealpost:problem:" + type);
    assertThat(tree(answer).get("detail").asText()).isNotBlank();
  }

  private static String text(GatewayClient.Sealed sealed) {
    return new String(sealed.mail(), StandardCharsets.ISO_8859_1);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return GatewayClient.text(answer);
  }
}
