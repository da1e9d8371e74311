package org.sealpost.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sealpost.web.caller.Cookies;

/** The language of the page being shown, and the languages to choose from. */
@Named
@RequestScoped
public class Language {

  @Inject private FacesContext faces;
  @Inject private HttpServletRequest request;

  /** The reader's choice if it is offered, else the best match for the browser's wish. */
  public Locale getLocale() {
    return Cookies.LANGUAGE
        .of(request)
        .flatMap(
            tag ->
                getOffered().stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst())
        .orElseGet(() -> faces.getApplication().getViewHandler().calculateLocale(faces));
  }

  /** The BCP 47 tag of {@link #getLocale()}. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  /** The languages of {@code faces-config.xml}, the default one first. */
  public List<Locale> getOffered() {
    List<Locale> offered = new ArrayList<>();
    offered.add(faces.getApplication().getDefaultLocale());
    faces.getApplication().getSupportedLocales().forEachRemaining(offered::add);
    return offered.stream().distinct().toList();
  }

  /** The local address to come back to after a change of language. */
  public String getHere() {
    return Here.of(request);
  }
}
