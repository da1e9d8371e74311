package org.sealpost.retention;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** Numbers that a native query answers; their types differ between databases. */
final class Count {
  private Count() {}

  /** The one number. */
  static int of(Query query) {
    return ((Number) query.getSingleResult()).intValue();
  }

  /** The ids of rows. */
  static List<Long> rows(Query query) {
    Stream<?> found = query.getResultStream();
    return found.map(row -> ((Number) row).longValue()).toList();
  }
}
