package org.sealpost.message;

import java.util.function.Function;

/** A step's result, or why there is none. */
sealed interface Answer<T> {
  static <T> Answer<T> of(T value) {
    return new Got<>(value);
  }

  static <T> Answer<T> refused(Reason reason, String detail) {
    return refused(new Refusal(reason, detail));
  }

  static <T> Answer<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Goes on with the result, or turns the refusal into the caller's kind of outcome. */
  <R> R fold(Function<T, R> next, Function<Refusal, R> refused);

  /** A result. */
  record Got<T>(T value) implements Answer<T> {
    @Override
    public <R> R fold(Function<T, R> next, Function<Refusal, R> refused) {
      return next.apply(value);
    }
  }

  /** A refusal. */
  record Refused<T>(Refusal refusal) implements Answer<T> {
    @Override
    public <R> R fold(Function<T, R> next, Function<Refusal, R> refused) {
      return refused.apply(refusal);
    }
  }
}
