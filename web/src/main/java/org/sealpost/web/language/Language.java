package org.sealpost.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.sealpost.envelope.Languages;
import org.sealpost.web.caller.Cookies;

/** The language of the page being shown, and the languages to choose from. */
@Named
@RequestScoped
public class Language {
  @Inject private HttpServletRequest request;

  /** The reader's choice if it is offered, else the best match for the browser's wish. */
  public Locale getLocale() {
    return Cookies.LANGUAGE
        .of(request)
        .flatMap(
            tag ->
                getOffered().stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst())
        .orElseGet(() -> Languages.best(Collections.list(request.getLocales())));
  }

  /** The BCP 47 tag of {@link #getLocale()}. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  /** The languages to choose from, the default one first. */
  public List<Locale> getOffered() {
    return Languages.SPOKEN;
  }

  /** The language by its own name, as it stands alone in a list. */
  public String name(Locale each) {
    String name = each.getDisplayLanguage(each);
    return name.substring(0, 1).toUpperCase(each) + name.substring(1);
  }

  /** The local address to come back to after a change of language. */
  public String getHere() {
    return Here.of(request);
  }
}
