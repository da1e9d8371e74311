package org.sealpost.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the bundle with their places filled, in the language of the page. */
@Named
@RequestScoped
public class Texts {

  @Inject private Language language;

  /** The console's texts lie in a bundle of their own; their keys begin with {@code admin}. */
  private static String bundle(String key) {
    return key.startsWith("admin.") ? "org.sealpost.web.console.texts" : "org.sealpost.web.texts";
  }

  /** The text of that key with {@code {0}}, {@code {1}} … filled. */
  public String of(String key, Object... values) {
    Locale locale = language.getLocale();
    String pattern = ResourceBundle.getBundle(bundle(key), locale).getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }
}
