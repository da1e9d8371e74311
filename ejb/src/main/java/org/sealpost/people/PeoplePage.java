package org.sealpost.people;

import java.util.List;
import java.util.Optional;

/**
 * Some people of a longer list, by address.
 *
 * @param before the address the page before this one ends in front of, if there may be one
 * @param after the address the next page begins after, if there is one
 */
public record PeoplePage(List<PersonRow> rows, Optional<String> before, Optional<String> after) {
  public static final PeoplePage EMPTY =
      new PeoplePage(List.of(), Optional.empty(), Optional.empty());
}
