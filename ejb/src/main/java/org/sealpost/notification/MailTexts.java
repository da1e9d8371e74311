package org.sealpost.notification;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a mail in one language; {@code {name}} in them stands for a value. */
final class MailTexts {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private final ResourceBundle bundle;
  private final Map<String, String> values;

  private MailTexts(ResourceBundle bundle, Map<String, String> values) {
    this.bundle = bundle;
    this.values = values;
  }

  /** English where the language has no texts of its own, whatever the server's language is. */
  static MailTexts of(Locale language, Map<String, String> values) {
    return new MailTexts(
        ResourceBundle.getBundle(
            "org.sealpost.notification.texts",
            language,
            MailTexts.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)),
        values);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  String language() {
    return bundle.getLocale().equals(Locale.ROOT) ? "en" : bundle.getLocale().toLanguageTag();
  }

  /** The text with its values as they are. */
  String plain(String key) {
    return filled(key, UnaryOperator.identity());
  }

  /** The text with text and values escaped for HTML. */
  String html(String key) {
    return filled(key, MailTexts::escape);
  }

  private String filled(String key, UnaryOperator<String> escape) {
    Matcher names = NAME.matcher(escape.apply(bundle.getString(key)));
    return names.replaceAll(name -> Matcher.quoteReplacement(escape.apply(value(name.group(1)))));
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("this mail needs the value " + name);
    }
    return value;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
