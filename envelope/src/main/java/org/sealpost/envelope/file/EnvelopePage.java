package org.sealpost.envelope.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.HeaderFields;
import org.sealpost.envelope.Presentation;

/** What an envelope file says before and after its ciphertext. Lines end with CR LF. */
public final class EnvelopePage {

  /** Characters in a line of the ciphertext: more gains nothing, 998 is the limit of mail. */
  public static final int LINE = 960;

  private static final String STYLE = resource("envelope.css");

  private final HeaderFields fields;
  private final byte[] header;
  private final Presentation presentation;
  private final Texts texts;
  private final StringBuilder html = new StringBuilder();

  private EnvelopePage(EnvelopeHeader header, Presentation presentation) {
    this.header = header.bytes();
    this.fields = header.fields();
    this.presentation = presentation;
    this.texts = new Texts(presentation.locale());
  }

  /** Everything before the first character of the ciphertext. */
  public static byte[] before(EnvelopeHeader header, byte[] ticket, Presentation presentation) {
    EnvelopePage page = new EnvelopePage(header, presentation);
    page.head();
    page.card();
    page.form(ticket);
    page.line("<textarea name=\"c\" hidden readonly>");
    return page.bytes();
  }

  /** Everything after the last line of the ciphertext. */
  public static byte[] after(EnvelopeHeader header, byte[] seal, Presentation presentation) {
    EnvelopePage page = new EnvelopePage(header, presentation);
    page.line("</textarea>");
    page.field("s", seal);
    page.line("</form>");
    page.noButton();
    page.line("</main>");
    page.line("</body>");
    page.line("</html>");
    return page.bytes();
  }

  private void head() {
    line("<!DOCTYPE html>");
    line("<html lang=\"" + texts.language().toLanguageTag() + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;");
    line("style-src 'unsafe-inline'; form-action " + fields.host() + "; base-uri 'none'\">");
    line("<meta name=\"referrer\" content=\"no-referrer\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<meta name=\"color-scheme\" content=\"light dark\">");
    line("<title>" + texts.html("title", sender()) + "</title>");
    line("<style>");
    STYLE.lines().forEach(this::line);
    line("</style>");
    line("</head>");
    line("<body>");
    line("<main>");
  }

  private void card() {
    presentation.logoPng().ifPresent(this::logo);
    line("<h1>" + texts.html("heading") + "</h1>");
    line("<dl>");
    entry("from", sender());
    if (!presentation.accountName().isBlank()) {
      entry("organisation", presentation.accountName());
    }
    entry("date", date(fields.issuedAt()));
    fields.expiresAt().ifPresent(at -> entry("expires", date(at)));
    entry("host", fields.host().toString());
    line("</dl>");
    line("<p>" + texts.html("happens", host()) + "</p>");
  }

  private void logo(byte[] png) {
    line(
        "<img alt=\""
            + Html.escaped(presentation.accountName())
            + "\" src=\"data:image/png;base64,");
    lines(Base64.getEncoder().encodeToString(png));
    line("\">");
  }

  private void entry(String key, String value) {
    line("<dt>" + texts.html(key) + "</dt>");
    line("<dd>" + Html.escaped(value) + "</dd>");
  }

  private void form(byte[] ticket) {
    line("<form id=\"envelope\" method=\"post\" enctype=\"multipart/form-data\"");
    line("action=\"" + fields.host() + "/open\">");
    line("<button type=\"submit\">" + texts.html("button", host()) + "</button>");
    line("<p class=\"quiet\">" + texts.html("careful", host()) + "</p>");
    line("<input type=\"hidden\" name=\"v\" value=\"1\">");
    field("h", header);
    field("t", ticket);
  }

  private void noButton() {
    line("<section>");
    line("<h2>" + texts.html("noButtonHeading") + "</h2>");
    line("<ol>");
    line("<li>" + texts.html("noButtonSave") + "</li>");
    line("<li>" + texts.html("noButtonOpen", fields.host().toString()) + "</li>");
    line("<li>" + texts.html("noButtonDrop") + "</li>");
    line("</ol>");
    line("</section>");
  }

  private void field(String name, byte[] value) {
    line("<textarea name=\"" + name + "\" hidden readonly>");
    lines(Base64Url.encode(value));
    line("</textarea>");
  }

  private void lines(String text) {
    for (int at = 0; at < text.length(); at += LINE) {
      line(text.substring(at, Math.min(at + LINE, text.length())));
    }
  }

  private void line(String text) {
    html.append(text).append("\r\n");
  }

  private String sender() {
    String name = presentation.senderName().strip();
    return name.isEmpty() ? fields.from() : name + " <" + fields.from() + ">";
  }

  private String host() {
    return fields.host().getRawAuthority();
  }

  private String date(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(texts.language())
            .withZone(presentation.zone())
            .format(at)
        + " ("
        + presentation.zone().getId()
        + ")";
  }

  private byte[] bytes() {
    return html.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String resource(String name) {
    try (InputStream in = EnvelopePage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
