package org.sealpost.web.open;

import static org.sealpost.web.plain.PlainPage.escaped;
import static org.sealpost.web.plain.PlainPage.hidden;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The page that carries a posted envelope back, for its script to keep in the browser. */
final class EchoPage {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PostedEnvelope envelope;
  private final Page page;

  EchoPage(PostedEnvelope envelope, Page page) {
    this.envelope = envelope;
    this.page = page;
  }

  void writeTo(HttpServletResponse response) throws IOException {
    String nonce = nonce();
    byte[] before = utf8(before(nonce));
    byte[] after = utf8(after());
    response.setHeader("Content-Security-Policy", "script-src 'nonce-" + nonce + "'");
    response.setContentType("text/html; charset=UTF-8");
    response.setContentLengthLong(before.length + envelope.ciphertext().size() + after.length);
    try (OutputStream out = response.getOutputStream()) {
      out.write(before);
      envelope.ciphertext().copyTo(out);
      out.write(after);
    }
  }

  private String before(String nonce) {
    return page.frame().head(page.text("echo.title"))
        + "<script type=\"module\" src=\"/open/echo.js\" nonce=\""
        + nonce
        + "\"></script></head><body><main class=\"page\" id=\"content\"><p role=\"status\">"
        + escaped(page.text("echo.text"))
        + "</p><noscript><p>"
        + escaped(page.text("echo.noscript"))
        + "</p></noscript><form id=\"envelope\" hidden autocomplete=\"off\">"
        + hidden("v", "1")
        + hidden("h", envelope.header())
        + hidden("t", envelope.ticket())
        + "<textarea name=\"c\" readonly>\n";
  }

  private String after() {
    return "</textarea>" + hidden("s", envelope.seal()) + "</form></main></body></html>\n";
  }

  private static String nonce() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
