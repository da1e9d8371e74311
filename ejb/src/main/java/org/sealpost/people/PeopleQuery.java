package org.sealpost.people;

import java.util.Locale;
import java.util.Optional;

/**
 * Which people are looked for.
 *
 * @param text the beginning of an address, or a part of a name; may be empty
 * @param state nothing for all
 * @param from an address of {@link PeoplePage}; nothing for the first page
 * @param backwards whether the page ends before {@code from}
 */
public record PeopleQuery(
    String text,
    PersonKind kind,
    Optional<PersonState> state,
    Optional<String> from,
    boolean backwards) {
  /** Fewest characters to look for somebody outside, as no index lists the outside people. */
  public static final int OUTSIDE_TEXT = 3;

  public PeopleQuery {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it says enough to be answered. */
  public boolean isEnough() {
    return kind == PersonKind.OURS || text.length() >= OUTSIDE_TEXT;
  }
}
