package org.sealpost.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.sealpost.web.caller.Cookies;

/** The language of the page being shown, and the languages to choose from. */
@Named
@RequestScoped
public class Language {
  /** A further language: its bundle of texts, and its locale here. The first is the default. */
  private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.GERMAN);

  @Inject private HttpServletRequest request;

  /** The reader's choice if it is offered, else the best match for the browser's wish. */
  public Locale getLocale() {
    return Cookies.LANGUAGE
        .of(request)
        .flatMap(
            tag -> OFFERED.stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst())
        .orElseGet(this::bestMatch);
  }

  private Locale bestMatch() {
    return Collections.list(request.getLocales()).stream()
        .flatMap(wish -> OFFERED.stream().filter(each -> speaks(each, wish)))
        .findFirst()
        .orElse(OFFERED.get(0));
  }

  private static boolean speaks(Locale offered, Locale wish) {
    return offered.getLanguage().equals(wish.getLanguage());
  }

  /** The BCP 47 tag of {@link #getLocale()}. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  /** The languages to choose from, the default one first. */
  public List<Locale> getOffered() {
    return OFFERED;
  }

  /** The local address to come back to after a change of language. */
  public String getHere() {
    return Here.of(request);
  }
}
