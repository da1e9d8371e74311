package org.sealpost.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.sealpost.access.RandomSecret;
import org.sealpost.web.caller.Cookies;

/**
 * The anti-forgery token of the pages' forms (ASVS 5.0 V3.5.1). It stands in a cookie and in each
 * form, and no node remembers it: a form that one node gave out comes back to any other. Only this
 * host can set a {@code __Host-} cookie, so nobody else knows a browser's token.
 */
@Named
@RequestScoped
public class FormToken {
  static final String PARAMETER = "form-token";

  @Inject private HttpServletRequest request;

  private String value;

  /** What a form sends back: the token of this browser, a new one if it has none. */
  public String getValue() {
    if (value == null) {
      value = cookie().orElseGet(() -> RandomSecret.create().exposeText());
    }
    return value;
  }

  /** Whether the form that was sent is one this browser was given. */
  boolean isSentBack() {
    String sent = Optional.ofNullable(request.getParameter(PARAMETER)).orElse("");
    return cookie().filter(own -> MessageDigest.isEqual(bytes(own), bytes(sent))).isPresent();
  }

  /** Gives a browser its token; the response must not be committed yet. */
  void give(HttpServletResponse response) {
    if (cookie().isEmpty()) {
      Cookies.FORM.give(response, getValue());
    }
  }

  private Optional<String> cookie() {
    return Cookies.FORM.of(request).filter(text -> text.matches("[A-Za-z0-9_-]{43}"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
