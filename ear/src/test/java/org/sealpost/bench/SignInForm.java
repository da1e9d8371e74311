package org.sealpost.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sign-in page in one browser: loaded once, then sent as often as wanted, one at a time. */
final class SignInForm {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
  private static final Pattern COOKIE = Pattern.compile("(__Host-sealpost-[a-z]+)=([^;]*).*");

  private final URI page;
  private Map<String, String> hidden = Map.of();
  private String formCookie = "";
  private String sessionCookie = "";

  SignInForm(URI origin) {
    page = origin.resolve("/security/sign-in");
  }

  SignInForm load() throws IOException, InterruptedException {
    take(Http.send(HttpRequest.newBuilder(page).build()));
    return this;
  }

  /**
   * Sends address and password from a network of its own, so that no limit for networks is met.
   *
   * @return the status: 302 or 303 if signed in
   */
  CompletableFuture<Integer> send(String address) {
    var fields = new java.util.LinkedHashMap<>(hidden);
    fields.putAll(Map.of("email", address, "password", People.PASSWORD, "go", ""));
    var request =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", formCookie)
            .header("X-Forwarded-For", "10." + octet() + "." + octet() + "." + octet())
            .POST(BodyPublishers.ofString(form(fields)))
            .build();
    return Http.begin(request).thenApply(this::take);
  }

  private static int octet() {
    return ThreadLocalRandom.current().nextInt(256);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private int take(HttpResponse<byte[]> answer) {
    cookie(answer, "form").ifPresent(found -> formCookie = found);
    cookie(answer, "session").ifPresent(found -> sessionCookie = found);
    var found =
        HIDDEN.matcher(new String(answer.body(), StandardCharsets.UTF_8)).results().toList();
    if (!found.isEmpty()) {
      hidden =
          found.stream()
              .collect(
                  Collectors.toMap(one -> one.group(1), one -> one.group(2), (one, next) -> one));
    }
    return answer.statusCode();
  }

  private static Optional<String> cookie(HttpResponse<?> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(COOKIE::matcher)
        .filter(found -> found.matches() && found.group(1).endsWith(name))
        .map(found -> found.group(1) + "=" + found.group(2))
        .findFirst();
  }

  /** The cookie that proves the sign-in. */
  String session() {
    if (sessionCookie.isEmpty()) {
      throw new IllegalStateException("not signed in");
    }
    return sessionCookie;
  }
}
