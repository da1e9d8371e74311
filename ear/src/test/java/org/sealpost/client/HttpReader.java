package org.sealpost.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reader's browser as far as HTTP goes: cookies, forms, the opening of a message. Each comes from
 * a network of his own, as the balancer would say, and may turn to either node.
 */
public final class HttpReader {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

  private final String address;
  private final String network;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  /**
   * @param number tells readers and their networks apart
   */
  public HttpReader(String address, int number) {
    this(address, "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255));
  }

  private HttpReader(String address, String network) {
    this.address = address;
    this.network = network;
  }

  public String address() {
    return address;
  }

  public HttpResponse<String> get(URI origin, String path) throws IOException {
    return send(origin.resolve(path), HttpRequest.newBuilder().GET());
  }

  /** Asks for the key of an envelope, as the viewer does. */
  public HttpResponse<String> open(URI origin, LowReader.Parsed envelope) throws IOException {
    return send(
        origin.resolve("/api/v1/open"),
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("Sealpost-Request", "1")
            .POST(GatewayClient.json(LowReader.order(envelope.file()))));
  }

  /** Loads a page, fills its form and sends it. */
  public HttpResponse<String> submit(
      URI origin, String path, String form, Map<String, String> typed) {
    try {
      return fill(origin, path.replaceAll("\\?.*", ""), get(origin, path).body(), form, typed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills the form of a page that was loaded before, and sends it. */
  public HttpResponse<String> fill(
      URI origin, String path, String page, String form, Map<String, String> typed)
      throws IOException {
    var fields = hidden(page, form);
    fields.putAll(typed);
    return post(origin, path, fields);
  }

  public HttpResponse<String> post(URI origin, String path, Map<String, String> fields)
      throws IOException {
    var body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        origin.resolve(path),
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Signs in through the page. */
  public HttpReader signIn(URI origin, String password) {
    var answer = submit(origin, "/security/sign-in", "signin", credentials(password));
    for (var busy = 0; busy < 3 && answer.body().contains("form-error"); busy++) {
      answer = submit(origin, "/security/sign-in", "signin", credentials(password));
    }
    if (answer.statusCode() != 302 || !cookies.containsKey("__Host-sealpost-session")) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return this;
  }

  /** What he types into the sign-in form. */
  public Map<String, String> credentials(String password) {
    return Map.of("email", address, "password", password, "go", "");
  }

  /** Another browser with the cookies this one has now. */
  public HttpReader copy() {
    var copy = new HttpReader(address, network);
    copy.cookies.putAll(cookies);
    return copy;
  }

  private static Map<String, String> hidden(String page, String form) {
    var begin = page.indexOf("<form id=\"" + form + "\"");
    if (begin < 0) {
      throw new AssertionError("No form " + form + " in " + page);
    }
    var fields = new LinkedHashMap<String, String>();
    HIDDEN
        .matcher(page.substring(begin, page.indexOf("</form>", begin)))
        .results()
        .forEach(
            tag -> fields.put(attribute(tag.group(), "name"), attribute(tag.group(), "value")));
    return fields;
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(URI to, HttpRequest.Builder request) throws IOException {
    request.uri(to).timeout(Duration.ofSeconds(30)).header("X-Forwarded-For", network);
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String setCookie) {
    var pair = setCookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /** Whether the browser holds a cookie of this name. */
  public boolean has(String cookie) {
    return cookies.containsKey(cookie);
  }
}
