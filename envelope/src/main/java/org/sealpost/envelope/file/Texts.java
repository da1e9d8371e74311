package org.sealpost.envelope.file;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of an envelope in one language; English where there is no bundle. */
final class Texts {

  private final ResourceBundle bundle;

  Texts(Locale locale) {
    bundle =
        ResourceBundle.getBundle(
            "org.sealpost.envelope.file.texts",
            locale,
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language that was found, for the page's {@code lang}. */
  Locale language() {
    return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
  }

  /** A text, escaped as HTML together with its values. */
  String html(String key, Object... values) {
    String text = bundle.getString(key);
    return Html.escaped(values.length == 0 ? text : MessageFormat.format(text, values));
  }
}
