package org.sealpost.message;

import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.sealpost.envelope.EnvelopeFile;

/** What a sealed mail says in the open, in the profile's language. */
final class SealedTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Draft draft;
  private final Locale locale;
  private final ResourceBundle texts;

  private SealedTexts(Draft draft) {
    this.draft = draft;
    this.locale = draft.terms().language();
    this.texts =
        ResourceBundle.getBundle(
            "org.sealpost.message.texts", locale, SealedTexts.class.getClassLoader(), NO_FALLBACK);
  }

  static SealedTexts of(Draft draft) {
    return new SealedTexts(draft);
  }

  String language() {
    return texts.getLocale().getLanguage().isEmpty() ? "en" : texts.getLocale().toLanguageTag();
  }

  String neutralSubject() {
    return say("subject.neutral", draft.account().name());
  }

  String title() {
    return say("title", draft.account().name());
  }

  String from() {
    return say("from", draft.sender());
  }

  String steps() {
    return say("steps", fileName(), host());
  }

  String drop() {
    return say("drop", host());
  }

  Optional<String> expiry() {
    return draft.terms().expiresAt().map(at -> say("expiry", date(at.atZone(zone()))));
  }

  String caution() {
    return say("caution", host());
  }

  String fileName() {
    return EnvelopeFile.fileName(draft.issuedAt(), zone());
  }

  private String host() {
    return draft.header().fields().host().toString();
  }

  private java.time.ZoneId zone() {
    return draft.account().timeZone();
  }

  private String date(ZonedDateTime at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(language()))
        .format(at);
  }

  private String say(String key, Object... values) {
    return new MessageFormat(texts.getString(key), locale).format(values);
  }
}
