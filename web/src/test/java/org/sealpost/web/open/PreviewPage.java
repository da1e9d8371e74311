package org.sealpost.web.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server makes of a viewer page, without a server: its parts, includes and texts. */
final class PreviewPage {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern DEFINE =
      Pattern.compile("<ui:define name=\"(head|content)\">(.*?)</ui:define>", Pattern.DOTALL);
  private static final Pattern INCLUDE = Pattern.compile("<ui:include src=\"/([^\"]+)\"/>");
  private static final Pattern COMPOSITION =
      Pattern.compile("<ui:composition[^>]*>(.*)</ui:composition>", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("#\\{t\\['([a-z.]+)'\\]}");
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.sealpost.web.texts", java.util.Locale.ENGLISH);

  private PreviewPage() {}

  static String of(String name) throws IOException {
    StringBuilder parts = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head>");
    parts.append("<link rel=\"stylesheet\" href=\"/resources/css/sealpost.css\">");
    Matcher define = DEFINE.matcher(Files.readString(WEBAPP.resolve(name)));
    while (define.find()) {
      boolean content = define.group(1).equals("content");
      parts.append(content ? "</head><body><main class=\"page wide\">" : "");
      parts.append(define.group(2));
    }
    String page = parts.append("</main></body></html>").toString();
    page = INCLUDE.matcher(page).replaceAll(PreviewPage::included);
    return TEXT.matcher(page)
        .replaceAll(PreviewPage::text)
        .replaceAll("(<(div|p|a|section|dd|h1|span|header)\\b[^>]*)/>", "$1></$2>");
  }

  private static String included(MatchResult include) {
    try {
      Matcher composition = COMPOSITION.matcher(Files.readString(WEBAPP.resolve(include.group(1))));
      return composition.find() ? Matcher.quoteReplacement(composition.group(1)) : "";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MatchResult text) {
    return Matcher.quoteReplacement(
        TEXTS.getString(text.group(1)).replace("&", "&amp;").replace("\"", "&quot;"));
  }
}
