package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.GatewayClient.text;
import static org.sealpost.client.GatewayClient.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.client.HttpReader;

/** Programs administer their own account by their scopes, and nothing else. */
@ExtendWith(Sealpost.class)
class AdministrationApiIT {
  private static final String OURS = "Example Corp";
  private static final String THEIRS = "Andere GmbH";
  private static final String MESSAGES = "/api/v1/admin/messages";
  private static final String USERS = "/api/v1/admin/users";
  private static final String NOBODY = "/" + new UUID(0, 0);

  private Sealpost sealpost;
  private Questions ask;
  private String token;

  @BeforeEach
  void take(Sealpost service) {
    sealpost = service;
    ask = new Questions(service.origin());
    token = new Tokens(service).of(OURS, Tokens.ALL);
  }

  @Test
  void changingIncludesReading() {
    var changer = new Tokens(sealpost).of(OURS, "messages:change");
    assertThat(post(changer, MESSAGES + "/search", Map.of()).statusCode()).isEqualTo(200);
    assertThat(post(changer, USERS + "/search", Map.of()).statusCode()).isEqualTo(403);
    var reader = new Tokens(sealpost).of(OURS, "messages:read");
    refused(
        post(reader, MESSAGES + "/" + seal("b@x.example") + "/lock", Map.of()),
        403,
        "scope-missing");
  }

  @Test
  void endedTokensAndClosedAccountsAreTurnedAway() {
    var tokens = new Tokens(sealpost);
    var expired = tokens.until(OURS, Tokens.ALL, Instant.now().minusSeconds(1));
    refused(post(expired, MESSAGES + "/search", Map.of()), 401, "token-needed");
    var name = "Shut " + UUID.randomUUID();
    new Staff(sealpost).newAccount(name);
    var shut = tokens.of(name, Tokens.ALL);
    assertThat(post(shut, USERS + "/search", Map.of()).statusCode()).isEqualTo(200);
    sealpost.change("update account set state = 'CLOSED' where name = '" + name + "'");
    refused(post(shut, USERS + "/search", Map.of()), 401, "token-needed");
    sealpost.change(
        "update gateway_token set revoked_at = created_at where token_hash is not null and account_id = (select id from account where name = '"
            + name
            + "')");
    sealpost.change("update account set state = 'ACTIVE' where name = '" + name + "'");
    refused(post(shut, USERS + "/search", Map.of()), 401, "token-needed");
  }

  @Test
  void whatBelongsToOthersIsNotThere() {
    var theirs = new Tokens(sealpost).of(THEIRS, Tokens.ALL);
    var message = MESSAGES + "/" + seal("b@x.example");
    var bulk =
        MESSAGES
            + "/bulk/"
            + tree(post(token, MESSAGES + "/bulk", bulk("n@x.example"))).get("id").asText();
    var person = USERS + "/" + id(new Staff(sealpost).personOf("example.com"));
    Stream.of(message, bulk, person)
        .forEach(
            path -> {
              assertThat(get(token, path).statusCode()).as(path).isEqualTo(200);
              refused(get(theirs, path), 404, "not-found");
            });
    refused(post(theirs, message + "/lock", Map.of()), 404, "not-found");
    refused(post(theirs, message + "/unlock", Map.of()), 404, "not-found");
    refused(
        post(theirs, message + "/expiry", Map.of("expiresAt", "2031-01-31T12:00:00Z")),
        404,
        "not-found");
    refused(post(theirs, bulk + "/cancel", Map.of()), 404, "not-found");
    refused(post(theirs, person + "/lock", Map.of("reason", "r")), 404, "not-found");
    for (var act : List.of("unlock", "password-reset", "resend-activation", "end-sessions")) {
      refused(post(theirs, person + "/" + act, Map.of()), 404, "not-found");
    }
    assertThat(tree(get(token, message)).get("locked").asBoolean()).isFalse();
    assertThat(tree(get(token, person)).get("state").asText()).isEqualTo("active");
  }

  @Test
  void pagesShowNoMessageTwiceWhileOthersCome() {
    var to = "p" + UUID.randomUUID() + "@x.example";
    var before = IntStream.range(0, 7).mapToObj(n -> seal(to)).toList();
    var seen = new ArrayList<String>();
    JsonNode page = null;
    do {
      var order =
          new HashMap<String, Object>(Map.of("criteria", Map.of("recipient", to), "limit", 3));
      if (page != null) {
        order.put("cursor", page.get("next").asText());
      }
      page = tree(post(token, MESSAGES + "/search", order));
      page.get("items").forEach(item -> seen.add(item.get("messageId").asText()));
      seal(to);
    } while (!page.get("next").isNull());
    assertThat(seen).doesNotHaveDuplicates().hasSize(7).containsExactlyInAnyOrderElementsOf(before);
    assertThat(seen.get(0)).isEqualTo(before.get(6));
  }

  @Test
  void cursorIsGoodForItsOwnSearchInItsOwnAccountOnly() {
    var to = "c" + UUID.randomUUID() + "@x.example";
    seal(to);
    seal(to);
    var criteria = Map.of("recipient", to);
    var first = tree(post(token, MESSAGES + "/search", Map.of("criteria", criteria, "limit", 1)));
    var cursor = first.get("next").asText();
    var next = Map.of("criteria", criteria, "limit", 1, "cursor", cursor);
    assertThat(tree(post(token, MESSAGES + "/search", next)).get("items")).hasSize(1);
    assertThat(cursor).doesNotContain(to);
    refused(post(token, MESSAGES + "/search", Map.of("cursor", cursor)), 400, "malformed");
    refused(post(token, USERS + "/search", Map.of("cursor", cursor)), 400, "malformed");
    var theirs = new Tokens(sealpost).of(THEIRS, Tokens.ALL);
    refused(post(theirs, MESSAGES + "/search", next), 400, "malformed");
    var flipped = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
    refused(
        post(token, MESSAGES + "/search", Map.of("criteria", criteria, "cursor", flipped)),
        400,
        "malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"limit\":0}",
        "{\"limit\":201}",
        "{\"limit\":2147483648}",
        "{\"limit\":\"5\"}",
        "{\"cursor\":\"\"}",
        "{\"cursor\":\"garbage\"}",
        "{\"cursor\":\"AAAA\\u0000\"}",
        "{\"cursor\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"unknown\":1}",
        "{\"criteria\":{\"unknown\":1}}",
        "{\"criteria\":{\"text\":\"a\\u0000b\",\"subject\":\"a\\u0000b\"}}",
        "{\"criteria\":{\"state\":\"LOCKED\"}}",
        "{\"criteria\":{\"sender\":\"nobody\",\"kind\":\"x\"}}",
        "{\"criteria\":{\"source\":\"1 or 1=1\",\"kind\":\"outside\"}}"
      })
  void brokenSearchesAreRefused(String body) {
    for (var path : List.of(MESSAGES, USERS)) {
      refused(raw(path + "/search", body), 400, "malformed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "!", "'; drop table users; --", "\u202e\ud83d\ude00", "\\", "<script>"})
  void hostileTextIsLookedForAsItStands(String text) {
    var found = post(token, USERS + "/search", Map.of("criteria", Map.of("text", text)));
    assertThat(found.statusCode()).as(text(found)).isEqualTo(200);
    assertThat(tree(found).get("items")).isEmpty();
  }

  @Test
  void pathsThatHoldNoIdAreNotThere() {
    for (var path :
        List.of(
            USERS + "/x",
            USERS + "/..%2f",
            MESSAGES + "/bulk/x",
            MESSAGES + "/%00",
            USERS + NOBODY)) {
      assertThat(get(token, path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void lockingTwiceAnswersTheSameAndTheHistoryNamesTheToken() {
    var message = MESSAGES + "/" + seal("b@x.example");
    var order = Map.of("reason", "Wrong file");
    var first = tree(post(token, message + "/lock", order));
    var again = tree(post(token, message + "/lock", order));
    assertThat(again.get("locked").asBoolean()).isTrue();
    assertThat(again.get("lockReason")).isEqualTo(first.get("lockReason"));
    assertThat(again.get("recipients").get(0).has("openedAt")).isTrue();
    var latest = again.get("history").get(0);
    assertThat(latest.get("act").asText()).isEqualTo("message-locked");
    assertThat(latest.get("actor").asText())
        .startsWith("gateway:")
        .isNotEqualTo("gateway:" + first.get("source").asText());
    assertThat(latest.get("client").asText()).isNotBlank();
    assertThat(tree(post(token, message + "/unlock", Map.of())).get("locked").asBoolean())
        .isFalse();
    var one = tree(post(token, message + "/lock", Map.of("recipient", "b@x.example")));
    assertThat(one.get("locked").asBoolean()).isFalse();
    assertThat(one.get("recipients").get(0).get("locked").asBoolean()).isTrue();
    refused(
        post(token, message + "/lock", Map.of("recipient", "nobody@x.example")), 404, "not-found");
    refused(post(token, message + "/lock", Map.of("reason", "r".repeat(501))), 400, "malformed");
  }

  @Test
  void manyAtOnceLeaveOneState() {
    var message = MESSAGES + "/" + seal("b@x.example");
    var statuses =
        IntStream.range(0, 12)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> post(token, message + (n % 2 == 0 ? "/lock" : "/unlock"), Map.of())))
            .toList()
            .stream()
            .map(answer -> answer.join().statusCode());
    assertThat(statuses).containsOnly(200);
    assertThat(tree(post(token, message + "/lock", Map.of())).get("locked").asBoolean()).isTrue();
  }

  @Test
  void everythingFoundIsLockedInTheBackground() throws InterruptedException {
    var to = "k" + UUID.randomUUID() + "@x.example";
    var ids = List.of(seal(to), seal(to), seal(to));
    var other = seal("b@x.example");
    var started = post(token, MESSAGES + "/bulk", bulk(to));
    assertThat(started.statusCode()).as(text(started)).isEqualTo(202);
    var place = started.headers().firstValue("Location").orElseThrow();
    var view = tree(get(token, place));
    while (view.get("state").asText().equals("running")) {
      Thread.sleep(100);
      view = tree(get(token, place));
    }
    assertThat(view.get("state").asText()).isEqualTo("done");
    assertThat(view.get("changed").asInt()).isEqualTo(3);
    assertThat(view.get("startedBy").asText()).startsWith("gateway:");
    ids.forEach(
        id ->
            assertThat(tree(get(token, MESSAGES + "/" + id)).get("lockReason").asText())
                .isEqualTo("Recalled"));
    assertThat(tree(get(token, MESSAGES + "/" + other)).get("locked").asBoolean()).isFalse();
    assertThat(tree(post(token, place + "/cancel", Map.of())).get("state").asText())
        .isEqualTo("done");
    refused(raw(MESSAGES + "/bulk", "{\"order\":\"lock\"}"), 400, "malformed");
    refused(raw(MESSAGES + "/bulk", "{\"criteria\":null,\"order\":\"lock\"}"), 400, "malformed");
    refused(
        raw(MESSAGES + "/bulk", "{\"criteria\":{\"subject\":\"x\"},\"order\":\"lock\"}"),
        400,
        "malformed");
    refused(raw(MESSAGES + "/bulk", "{\"criteria\":{},\"order\":\"delete\"}"), 400, "malformed");
    refused(
        raw(MESSAGES + "/bulk", "{\"criteria\":{},\"order\":\"unlock\",\"reason\":\"r\"}"),
        400,
        "malformed");
  }

  @Test
  void whoeverIsInvitedTwiceIsMailedOnce() {
    var order =
        Map.of(
            "address", "new" + UUID.randomUUID() + "@example.com", "name", "New", "language", "de");
    var first = post(token, USERS, order);
    assertThat(first.statusCode()).as(text(first)).isEqualTo(201);
    assertThat(tree(first).get("state").asText()).isEqualTo("invited");
    var again = post(token, USERS, order);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(tree(again)).isEqualTo(tree(first));
    var place = first.headers().firstValue("Location").orElseThrow();
    assertThat(tree(get(token, place))).isEqualTo(tree(first));
    refused(post(token, place + "/resend-activation", Map.of()), 409, "not-possible");
    refused(post(token, place + "/lock", Map.of("reason", "r")), 409, "not-possible");
    refused(
        post(token, USERS, Map.of("address", "a@other.example", "name", "A")),
        422,
        "unprocessable");
    refused(
        post(token, USERS, Map.of("address", "a@example.com\r\nX: y", "name", "A")),
        400,
        "malformed");
    refused(post(token, USERS, Map.of("address", "a@example.com", "name", " ")), 400, "malformed");
    refused(
        post(token, USERS, Map.of("address", "a@example.com", "name", "A", "language", "xx")),
        400,
        "malformed");
  }

  @Test
  void lockedPersonIsOutUntilUnlocked() throws Exception {
    var bob = new Staff(sealpost).personOf("example.com").signIn(sealpost.origin(), Staff.PASSWORD);
    var path = USERS + "/" + id(bob);
    assertThat(bob.get(sealpost.origin(), "/portal/devices").statusCode()).isEqualTo(200);
    var locked = tree(post(token, path + "/lock", Map.of("reason", "Has left")));
    assertThat(locked.get("state").asText()).isEqualTo("locked");
    assertThat(locked.get("locks").get(0).get("reason").asText()).isEqualTo("Has left");
    assertThat(bob.get(sealpost.origin(), "/portal/devices").statusCode()).isEqualTo(303);
    assertThat(tree(post(token, path + "/lock", Map.of("reason", "Again")))).isEqualTo(locked);
    refused(post(token, path + "/lock", Map.of("reason", " ")), 400, "malformed");
    assertThat(tree(post(token, path + "/unlock", Map.of())).get("state").asText())
        .isEqualTo("active");
    assertThat(post(token, path + "/unlock", Map.of()).statusCode()).isEqualTo(200);
    bob.signIn(sealpost.origin(), Staff.PASSWORD);
    assertThat(post(token, path + "/end-sessions", Map.of()).statusCode()).isEqualTo(200);
    assertThat(bob.get(sealpost.origin(), "/portal/devices").statusCode()).isEqualTo(303);
    assertThat(audited()).contains("PERSON_LOCKED", "PERSON_UNLOCKED", "SESSIONS_ENDED");
  }

  @Test
  void administratorsAreNotLockedByPrograms() {
    var staff = new Staff(sealpost).with("account-administrator", OURS);
    sealpost.change(
        "update user_address set domain = 'example.com', address = '"
            + staff.address().replace("staff.example", "example.com")
            + "' where address = '"
            + staff.address()
            + "'");
    var found =
        post(
            token,
            USERS + "/search",
            Map.of(
                "criteria",
                Map.of("text", staff.address().replace("staff.example", "example.com"))));
    var person = tree(found).get("items").get(0);
    assertThat(person.get("roles"))
        .extracting(JsonNode::asText)
        .containsExactly("account-administrator");
    refused(
        post(token, USERS + "/" + person.get("id").asText() + "/lock", Map.of("reason", "r")),
        409,
        "not-possible");
  }

  @Test
  void peopleComeInPagesByAddress() {
    var prefix = "page" + UUID.randomUUID().toString().replace("-", "");
    IntStream.range(0, 5)
        .forEach(
            n -> post(token, USERS, Map.of("address", prefix + n + "@example.com", "name", "P")));
    var criteria = Map.of("text", prefix);
    var first = tree(post(token, USERS + "/search", Map.of("criteria", criteria, "limit", 3)));
    var next = first.get("next").asText();
    post(token, USERS, Map.of("address", prefix + "00@example.com", "name", "P"));
    var second =
        tree(
            post(
                token,
                USERS + "/search",
                Map.of("criteria", criteria, "limit", 3, "cursor", next)));
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(
            Stream.of(first, second)
                .flatMap(page -> StreamSupport.stream(page.get("items").spliterator(), false))
                .map(item -> item.get("address").asText().replace(prefix, "").substring(0, 1)))
        .containsExactly("0", "1", "2", "3", "4");
  }

  private String audited() {
    var acts = new ArrayList<String>();
    try (var database = sealpost.database();
        var query =
            database.prepareStatement(
                "select e.act from audit_entry e join gateway_token t on e.actor = 'gateway:' || cast(t.id as varchar(36)) where e.detail like ? or e.act = 'SESSIONS_ENDED'")) {
      query.setString(1, "%@example.com%");
      var rows = query.executeQuery();
      while (rows.next()) {
        acts.add(rows.getString(1));
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return String.join(" ", acts);
  }

  private String id(HttpReader person) {
    var found =
        post(token, USERS + "/search", Map.of("criteria", Map.of("text", person.address())));
    return tree(found).get("items").get(0).get("id").asText();
  }

  private String seal(String to) {
    return sealpost.gateway().seal(Questions.MAIL, "medium", "a@example.com", to).messageId();
  }

  private static Map<String, Object> bulk(String to) {
    return Map.of("criteria", Map.of("recipient", to), "order", "lock", "reason", "Recalled");
  }

  private HttpResponse<byte[]> get(String bearer, String path) {
    return ask.get(path, "Authorization", "Bearer " + bearer);
  }

  private HttpResponse<byte[]> post(String bearer, String path, Map<String, ?> order) {
    return ask.post(bearer, path, order);
  }

  private HttpResponse<byte[]> raw(String path, String body) {
    return ask.call(
        "POST", path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
  }

  private static void refused(HttpResponse<byte[]> answer, int status, String type) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(tree(answer).get("type").asText()).isEqualTo("urn:sealpost:problem:" + type);
  }
}
