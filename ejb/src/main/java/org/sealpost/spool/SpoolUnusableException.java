package org.sealpost.spool;

import java.io.IOException;

/** The spool has no room, or cannot be written for another reason. */
public final class SpoolUnusableException extends IOException {
  private static final long serialVersionUID = 1L;

  SpoolUnusableException(IOException why) {
    super("The spool cannot be written: " + why.getMessage(), why);
  }
}
