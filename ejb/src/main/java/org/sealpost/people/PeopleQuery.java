package org.sealpost.people;

import java.util.Locale;
import java.util.Optional;
import org.sealpost.settings.Limits;

/**
 * Which people are looked for.
 *
 * @param text the beginning of an address, or a part of a name; may be empty
 * @param state nothing for all
 * @param from an address of {@link PeoplePage}; nothing for the first page
 * @param backwards whether the page ends before {@code from}
 * @param limit how many at most, 1 to {@link Limits#PEOPLE_PAGE}
 */
public record PeopleQuery(
    String text,
    PersonKind kind,
    Optional<PersonState> state,
    Optional<String> from,
    boolean backwards,
    int limit) {
  /** Fewest characters to look for somebody outside, as no index lists the outside people. */
  public static final int OUTSIDE_TEXT = 3;

  private static final int PAGE = 25;

  public PeopleQuery {
    text = text.strip().toLowerCase(Locale.ROOT);
    if (limit < 1 || limit > Limits.PEOPLE_PAGE) {
      throw new IllegalArgumentException("limit is 1 to " + Limits.PEOPLE_PAGE);
    }
  }

  /** A page of the console. */
  public PeopleQuery(
      String text,
      PersonKind kind,
      Optional<PersonState> state,
      Optional<String> from,
      boolean backwards) {
    this(text, kind, state, from, backwards, PAGE);
  }

  /** Whether it says enough to be answered. */
  public boolean isEnough() {
    return kind == PersonKind.OURS || text.length() >= OUTSIDE_TEXT;
  }
}
