package org.sealpost.rule;

import java.util.Locale;

/** How conditions count together. */
public enum Junction {
  ALL,
  ANY;

  /** As it is stored. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the groups within are joined. */
  Junction other() {
    return this == ALL ? ANY : ALL;
  }
}
