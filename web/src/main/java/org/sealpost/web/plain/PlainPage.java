package org.sealpost.web.plain;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The frame of a page in that language, and the parts of its HTML that carry foreign text. */
public record PlainPage(Locale locale) {

  /** The page up to the end of its head, which is left open. */
  public String head(String title) {
    return "<!DOCTYPE html>\n<html lang=\""
        + locale.toLanguageTag()
        + "\"><head><meta charset=\"UTF-8\"><title>"
        + escaped(title)
        + " – Sealpost</title><meta name=\"viewport\" content=\"width=device-width,"
        + " initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\""
        + " type=\"image/svg+xml\" href=\"/resources/images/seal.svg\"><link rel=\"stylesheet\""
        + " href=\"/resources/css/sealpost.css\">";
  }

  /** A field that is sent and not shown. */
  public static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\""
        + escaped(name)
        + "\" value=\""
        + escaped(value)
        + "\">";
  }

  /** Text as it may stand between tags and in a quoted attribute. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Sends a whole page; status and other headers are the caller's. */
  public static void send(String page, HttpServletResponse response) throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html; charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
