package org.sealpost.crash;

import java.util.stream.Stream;

/** One of the things that must be true after any crash. */
interface Invariant {
  /** What speaks against it; nothing if it holds. */
  Stream<String> violations(Evidence evidence);
}
