package org.sealpost.web.open;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The two answers that the viewer asks the service for, given by the test. */
final class StubbedService {
  private record Answer(int status, Map<String, Object> body) {}

  private final Sample sample;
  private final String origin;
  private Answer check;
  private Answer open;
  private boolean connected = true;

  StubbedService(BrowserContext context, Sample sample, String origin) {
    this.sample = sample;
    this.origin = origin;
    signedIn(true);
    givesKey(sample.keyText());
    context.route("**/api/v1/check", route -> give(route, forged(route) ? forgery() : check));
    context.route("**/api/v1/open", route -> give(route, unsealed(route) ? forgery() : open));
  }

  void signedIn(boolean signedIn) {
    check = new Answer(200, facts("medium", signedIn));
  }

  void levelIsLow() {
    check = new Answer(200, facts("low", false));
  }

  void givesKey(String key) {
    open = new Answer(200, Map.of("key", key));
  }

  void refusesCheck(int status, String problem) {
    check = new Answer(status, problem(problem));
  }

  void refusesOpening(int status, String problem) {
    open = new Answer(status, problem(problem));
  }

  void connected(boolean connected) {
    this.connected = connected;
  }

  private Map<String, Object> facts(String level, boolean signedIn) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("messageId", sample.id().toString());
    facts.put("from", "alice@example.com");
    facts.put("host", origin);
    facts.put("issuedAt", "2026-11-23T18:00:00Z");
    facts.put("expiresAt", null);
    facts.put("level", level);
    facts.put("reader", signedIn ? Map.of("name", "Bob", "email", "bob@example.org") : null);
    return facts;
  }

  /** A ticket that begins with zeros is one that a test has changed. */
  private static boolean forged(Route route) {
    return route.request().postData().contains("\"ticket\":\"AAAA");
  }

  /** So is a seal. */
  private static boolean unsealed(Route route) {
    return route.request().postData().contains("\"seal\":\"AAAA");
  }

  private static Answer forgery() {
    return new Answer(403, problem("not-genuine"));
  }

  private static Map<String, Object> problem(String name) {
    return Map.of(
        "type",
        "urn:sealpost:problem:" + name,
        "reason",
        "Sent by mistake",
        "host",
        "https://other.example");
  }

  private void give(Route route, Answer answer) {
    if (!connected) {
      route.abort();
      return;
    }
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(answer.status())
            .setContentType("application/json")
            .setBody(json(answer.body())));
  }

  private static String json(Map<String, Object> body) {
    try {
      return new ObjectMapper().writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
