package org.sealpost.notification;

/**
 * The text and the HTML form of a mail: greeting, paragraphs {@code .1}, {@code .2} …, the link as
 * a button where the kind has one, an ending.
 */
record MailBody(String subject, String text, String html, String language) {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
      <body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.5;\
      color:#1b1f24;background:#ffffff">
      <div style="max-width:36em;margin:0 auto">
      %s</div></body></html>
      """;
  private static final String BUTTON =
      """
      <p><a href="%s" style="display:inline-block;padding:10px 18px;border-radius:6px;\
      background:#0b57d0;color:#ffffff;text-decoration:none">%s</a></p>
      <p style="font-size:13px;color:#57606a;word-break:break-all">%s</p>
      """;

  static MailBody of(Kind kind, MailTexts texts) {
    String subject = texts.plain(kind.key() + ".subject");
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    add("greeting", texts, text, html);
    for (int n = 1; texts.has(kind.key() + "." + n); n++) {
      add(kind.key() + "." + n, texts, text, html);
      if (n == 1 && texts.has(kind.key() + ".button")) {
        addLink(kind, texts, text, html);
      }
    }
    add("ending", texts, text, html);
    String page = PAGE.formatted(texts.language(), texts.html(kind.key() + ".subject"), html);
    return new MailBody(subject, text.toString(), page, texts.language());
  }

  private static void add(String key, MailTexts texts, StringBuilder text, StringBuilder html) {
    text.append(texts.plain(key)).append("\n\n");
    html.append("<p>").append(texts.html(key)).append("</p>\n");
  }

  private static void addLink(Kind kind, MailTexts texts, StringBuilder text, StringBuilder html) {
    text.append(texts.plain("link")).append("\n\n");
    String link = texts.html("link");
    html.append(BUTTON.formatted(link, texts.html(kind.key() + ".button"), link));
  }
}
