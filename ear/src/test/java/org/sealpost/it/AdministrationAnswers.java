package org.sealpost.it;

import static org.sealpost.client.GatewayClient.tree;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Requests to the administration API that lead to each of its documented answers. */
final class AdministrationAnswers {
  private static final String ADMIN = "/api/v1/admin";
  private static final String MESSAGES = ADMIN + "/messages";
  private static final String USERS = ADMIN + "/users";
  private static final String BULK = MESSAGES + "/bulk";
  private static final String BIG = "{\"x\":\"" + "y".repeat(600 * 1024) + "\"}";
  private static final String JSON = "application/json";
  private static final String NOBODY = "/00000000-0000-0000-0000-000000000000";

  private final Map<String, Supplier<HttpResponse<byte[]>>> all = new HashMap<>();
  private final Questions ask;
  private final String token;
  private final String user;
  private final String other;
  private final String invited;
  private final String bulk;

  AdministrationAnswers(Sealpost sealpost) {
    ask = new Questions(sealpost.origin());
    token = new Tokens(sealpost).of("Example Corp", Tokens.ALL);
    user = person(new Staff(sealpost).personOf("example.com").address());
    other = person(new Staff(sealpost).personOf("example.com").address());
    invited = tree(ask.post(token, USERS, invitation("in" + UUID.randomUUID()))).get("id").asText();
    sealpost.change("update invited_person set mailed_at = invited_at - interval '1' hour");
    bulk = tree(ask.post(token, BULK, bulkOrder())).get("id").asText();
  }

  /** Operation and status, and the request that leads to it. */
  Map<String, Supplier<HttpResponse<byte[]>>> all(String message, String lowMessage) {
    var unknown = MESSAGES + "/AAAAAAAAAAAAAAAAAAAAAA";
    write("adminSearchMessages", MESSAGES + "/search", 200, Map.of("limit", 1), Map.of("limit", 0));
    write("adminStartBulk", BULK, 202, bulkOrder(), Map.of("order", "lock"));
    read("adminFindBulk", BULK + "/" + bulk, BULK + NOBODY);
    act("adminCancelBulk", BULK + "/" + bulk + "/cancel", BULK + NOBODY + "/cancel");
    read("adminFindMessage", MESSAGES + "/" + message, unknown);
    change("adminLockMessage", "/lock", message, lowMessage, Map.of("reason", "r"));
    change("adminUnlockMessage", "/unlock", message, lowMessage, Map.of());
    change(
        "adminExpireMessage",
        "/expiry",
        message,
        lowMessage,
        Map.of("expiresAt", "2031-01-31T12:00:00Z"));
    write("adminSearchUsers", USERS + "/search", 200, Map.of("limit", 1), Map.of("limit", 201));
    var name = "new" + UUID.randomUUID();
    write("adminInviteUser", USERS, 201, invitation(name), Map.of("address", "x@example.com"));
    put(
        "adminInviteUser 200",
        () -> {
          ask.post(token, USERS, invitation("twice"));
          return ask.post(token, USERS, invitation("twice"));
        });
    put(
        "adminInviteUser 422",
        () -> ask.post(token, USERS, Map.of("address", "a@b.example", "name", "B")));
    read("adminFindUser", USERS + "/" + user, USERS + NOBODY);
    write("adminLockUser", USERS + "/" + user + "/lock", 200, Map.of("reason", "r"), Map.of());
    put(
        "adminLockUser 404",
        () -> ask.post(token, USERS + NOBODY + "/lock", Map.of("reason", "r")));
    put(
        "adminLockUser 409",
        () -> ask.post(token, USERS + "/" + invited + "/lock", Map.of("reason", "r")));
    person("adminUnlockUser", "/unlock", user, invited);
    person("adminResetPassword", "/password-reset", other, invited);
    person("adminEndSessions", "/end-sessions", user, invited);
    person("adminResendActivation", "/resend-activation", invited, user);
    return all;
  }

  private void person(String operation, String act, String fit, String unfit) {
    act(operation, USERS + "/" + fit + act, USERS + NOBODY + act);
    put(operation + " 409", () -> post(token, USERS + "/" + unfit + act));
  }

  private void change(
      String operation, String act, String message, String lowMessage, Map<String, ?> order) {
    var path = MESSAGES + "/" + message + act;
    write(operation, path, 200, order, Map.of("recipient", "nobody"));
    var ofOne = new HashMap<String, Object>(order);
    ofOne.put("recipient", "b@x.example");
    put(
        operation + " 404",
        () -> ask.post(token, MESSAGES + "/AAAAAAAAAAAAAAAAAAAAAA" + act, order));
    put(operation + " 409", () -> ask.post(token, MESSAGES + "/" + lowMessage + act, ofOne));
  }

  private void write(
      String operation, String path, int done, Map<String, ?> order, Map<String, ?> broken) {
    put(operation + " " + done, () -> ask.post(token, path, order));
    put(operation + " 400", () -> ask.post(token, path, broken));
    put(operation + " 401", () -> ask.post("nobody", path, order));
    put(operation + " 403", () -> ask.post(Sealpost.TOKEN, path, order));
    put(operation + " 406", () -> call("POST", path, "{}", JSON, "image/png"));
    put(operation + " 413", () -> call("POST", path, BIG, JSON, JSON));
    put(operation + " 415", () -> call("POST", path, "x", "text/plain", JSON));
  }

  private void read(String operation, String path, String unknown) {
    put(operation + " 200", () -> get(token, path));
    put(operation + " 401", () -> ask.get(path));
    put(operation + " 403", () -> get(Sealpost.TOKEN, path));
    put(operation + " 404", () -> get(token, unknown));
    put(
        operation + " 406",
        () -> ask.get(path, "Authorization", "Bearer " + token, "Accept", "image/png"));
  }

  private void act(String operation, String path, String unknown) {
    put(operation + " 200", () -> post(token, path));
    put(operation + " 401", () -> post("nobody", path));
    put(operation + " 403", () -> post(Sealpost.TOKEN, path));
    put(operation + " 404", () -> post(token, unknown));
    put(
        operation + " 406",
        () ->
            ask.call("POST", path, "", "Authorization", "Bearer " + token, "Accept", "image/png"));
  }

  private void put(String answer, Supplier<HttpResponse<byte[]>> request) {
    all.put(answer, request);
  }

  private HttpResponse<byte[]> get(String bearer, String path) {
    return ask.get(path, "Authorization", "Bearer " + bearer);
  }

  private HttpResponse<byte[]> post(String bearer, String path) {
    return ask.call("POST", path, "", "Authorization", "Bearer " + bearer);
  }

  private HttpResponse<byte[]> call(
      String method, String path, String body, String type, String accept) {
    return ask.call(
        method,
        path,
        body,
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        type,
        "Accept",
        accept);
  }

  private String person(String address) {
    var found = ask.post(token, USERS + "/search", Map.of("criteria", Map.of("text", address)));
    return tree(found).get("items").get(0).get("id").asText();
  }

  private static Map<String, Object> invitation(String name) {
    return Map.of("address", name + "@example.com", "name", "Somebody");
  }

  private static Map<String, Object> bulkOrder() {
    return Map.of("criteria", Map.of("recipient", "never@x.example"), "order", "unlock");
  }
}
