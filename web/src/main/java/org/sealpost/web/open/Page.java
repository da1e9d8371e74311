package org.sealpost.web.open;

import static org.sealpost.web.plain.PlainPage.escaped;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sealpost.envelope.Languages;
import org.sealpost.web.plain.PlainPage;

/**
 * The plain pages that answer a post to {@code /open}. They are no Faces pages: Faces would want to
 * read the post itself.
 */
record Page(PlainPage frame) {
  private static final String SECONDS_TO_WAIT = "10";

  /** In the language the browser asks for; the cookie of a choice is not read here. */
  static Page of(HttpServletRequest request) {
    return new Page(new PlainPage(Languages.best(Collections.list(request.getLocales()))));
  }

  String text(String key) {
    return ResourceBundle.getBundle("org.sealpost.web.open.post", frame.locale()).getString(key);
  }

  /** Says why a post was refused, and what to do next. One that found no place may come again. */
  void refuse(PostRefusedException.Why why, HttpServletResponse response) throws IOException {
    String name = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String page =
        frame.head(text(name + ".title"))
            + "</head><body><main class=\"page\" id=\"content\"><h1>"
            + escaped(text(name + ".title"))
            + "</h1><p>"
            + escaped(text(name + ".text"))
            + "</p></main></body></html>\n";
    response.setStatus(why.status());
    if (why.passes()) {
      response.setHeader("Retry-After", SECONDS_TO_WAIT);
    }
    response.setHeader("Connection", "close");
    PlainPage.send(page, response);
  }
}
