package org.sealpost.crash;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sealpost.client.GatewayClient;

/** Fills forms of the pages as a browser does, from a network of its own. */
final class PageForms {
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final URI origin;
  private final String network;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  PageForms(URI origin, String network) {
    this.origin = origin;
    this.network = network;
  }

  /** Loads the page, types these values beside what it hides in its form, and sends them. */
  HttpResponse<byte[]> submit(String path, String form, Map<String, String> typed) {
    var page = GatewayClient.text(send(path, HttpRequest.newBuilder().GET()));
    var fields = hidden(page, form);
    fields.putAll(typed);
    var body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<byte[]> send(String path, HttpRequest.Builder request) {
    request.uri(origin.resolve(path)).timeout(TIMEOUT).header("X-Forwarded-For", network);
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies.values()));
    }
    var answer = GatewayClient.send(request);
    answer.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .forEach(cookie -> cookies.put(cookie.split("=", 2)[0], cookie));
    return answer;
  }

  private static Map<String, String> hidden(String page, String form) {
    var fields = new LinkedHashMap<String, String>();
    var begin = page.indexOf("<form id=\"" + form + "\"");
    if (begin >= 0) {
      HIDDEN
          .matcher(page.substring(begin, page.indexOf("</form>", begin)))
          .results()
          .forEach(tag -> fields.put(value(tag.group(), "name"), value(tag.group(), "value")));
    }
    return fields;
  }

  private static String value(String tag, String attribute) {
    var found = Pattern.compile(" " + attribute + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1) : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
