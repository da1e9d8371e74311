package org.sealpost.policy;

import java.util.Locale;

/** Who has a say in the settings of a message, in the order in which they are asked. */
public enum Source {
  ACCOUNT,
  PROFILE,
  RULE,
  HEADER;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
