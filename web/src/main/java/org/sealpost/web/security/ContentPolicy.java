package org.sealpost.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealpost.web.caller.Paths;

/** The content security policies: one for each kind of answer. */
enum ContentPolicy {
  /** JSON, files, errors: nothing is loaded. */
  NOTHING("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),

  /** Scripts: a worker takes its policy from its own file. */
  SCRIPT("default-src 'none'; connect-src 'self'; script-src 'self'"),

  /** Pages with forms and PrimeFaces widgets. */
  PAGE(
      "default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self' data:; manifest-src"
          + " 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; frame-src 'none';"
          + " object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " script-src 'self'"),

  /** Pages that show decrypted mail. */
  VIEWER(
      "default-src 'none'; connect-src 'self'; worker-src 'self'; font-src 'self'; img-src 'self'"
          + " data: blob:; style-src 'self' 'unsafe-inline'; frame-src 'none'; object-src 'none';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'");

  private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/_=-]{16,128}'");

  private final String text;

  ContentPolicy(String text) {
    this.text = text;
  }

  static ContentPolicy of(HttpServletRequest request) {
    String path = Paths.of(request);
    if (path.startsWith("/api/") || path.startsWith("/.well-known/")) {
      return NOTHING;
    }
    if (path.endsWith(".js") || path.endsWith(".mjs")) {
      return SCRIPT;
    }
    return path.startsWith("/m/") || path.equals("/open") || path.startsWith("/open/")
        ? VIEWER
        : PAGE;
  }

  String withoutNonce() {
    return text;
  }

  /** This policy with the nonce of the given one; scripts with that nonce run. */
  String withNonceOf(String given) {
    Matcher nonce = NONCE.matcher(given);
    return nonce.find() ? text + " " + nonce.group() : text;
  }
}
