package org.sealpost.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The plain pages that answer a post to {@code /open}. They are no Faces pages: Faces would want to
 * read the post itself.
 */
record Page(Locale locale) {
  private static final String SECONDS_TO_WAIT = "10";

  /** In the language the browser asks for; the cookie of a choice is not read here. */
  static Page of(HttpServletRequest request) {
    boolean german = Locale.GERMAN.getLanguage().equals(request.getLocale().getLanguage());
    return new Page(german ? Locale.GERMAN : Locale.ENGLISH);
  }

  String text(String key) {
    return ResourceBundle.getBundle("org.sealpost.web.open.post", locale)
        .getString(key)
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }

  /** The page up to the end of its head, which is left open. */
  String head(String title) {
    return "<!DOCTYPE html>\n<html lang=\""
        + locale.toLanguageTag()
        + "\"><head><meta charset=\"UTF-8\"><title>"
        + title
        + " – Sealpost</title><meta name=\"viewport\" content=\"width=device-width,"
        + " initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\""
        + " type=\"image/svg+xml\" href=\"/resources/images/seal.svg\"><link rel=\"stylesheet\""
        + " href=\"/resources/css/sealpost.css\">";
  }

  /** Says why a post was refused, and what to do next. One that found no place may come again. */
  void refuse(PostRefusedException.Why why, HttpServletResponse response) throws IOException {
    String name = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String page =
        head(text(name + ".title"))
            + "</head><body><main class=\"page\" id=\"content\"><h1>"
            + text(name + ".title")
            + "</h1><p>"
            + text(name + ".text")
            + "</p></main></body></html>\n";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    response.setStatus(why.status());
    if (why.passes()) {
      response.setHeader("Retry-After", SECONDS_TO_WAIT);
    }
    response.setHeader("Connection", "close");
    response.setContentType("text/html; charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
