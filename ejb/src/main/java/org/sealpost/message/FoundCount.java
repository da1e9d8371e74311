package org.sealpost.message;

import java.util.List;
import org.sealpost.settings.Limits;

/**
 * How many messages a search finds, counted up to {@link Limits#SEARCH_COUNTED}.
 *
 * @param rows of the counted ones, newest first
 * @param more whether there are more
 */
public record FoundCount(List<Long> rows, boolean more) {
  public FoundCount {
    rows = List.copyOf(rows);
  }

  /**
   * @param rows one more than are counted, if there are that many
   */
  static FoundCount of(List<Long> rows) {
    boolean more = rows.size() > Limits.SEARCH_COUNTED;
    return new FoundCount(more ? rows.subList(0, Limits.SEARCH_COUNTED) : rows, more);
  }

  public int number() {
    return rows.size();
  }
}
