package org.sealpost.envelope;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages that envelopes, mails and pages are written in. A further one: its locale here, and
 * a file beside each English file of texts; the tests name every text that is missing.
 */
public final class Languages {

  /** The default comes first. */
  public static final List<Locale> SPOKEN =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.forLanguageTag("es"),
          Locale.forLanguageTag("pt"),
          Locale.JAPANESE);

  private Languages() {}

  /** The language that serves this wish, whatever country it names; empty if there is none. */
  public static Optional<Locale> match(Locale wish) {
    return SPOKEN.stream()
        .filter(each -> each.getLanguage().equals(wish.getLanguage()))
        .findFirst();
  }

  /** The language for the first wish that one serves, else the default. */
  public static Locale best(List<Locale> wishes) {
    return wishes.stream().flatMap(wish -> match(wish).stream()).findFirst().orElse(SPOKEN.get(0));
  }
}
