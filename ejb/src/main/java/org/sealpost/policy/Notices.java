package org.sealpost.policy;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins what a gateway should know of its request's terms. */
final class Notices {
  private Notices() {}

  static Optional<String> join(Optional<String> one, Optional<String> other) {
    String text = Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(" "));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
