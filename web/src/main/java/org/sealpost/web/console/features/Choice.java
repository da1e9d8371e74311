package org.sealpost.web.console.features;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Lists to choose from, and what was chosen of them. */
final class Choice {
  private Choice() {}

  static List<SelectItem> numbers(List<Integer> numbers, IntFunction<String> label) {
    return numbers.stream()
        .map(one -> new SelectItem(String.valueOf(one), label.apply(one)))
        .toList();
  }

  /** The chosen number, else what was there. */
  static int number(List<Integer> numbers, String typed, int former) {
    return numbers.stream()
        .filter(one -> String.valueOf(one).equals(typed))
        .findFirst()
        .orElse(former);
  }

  /** The chosen value, else what was there. */
  static <E extends Enum<E>> E named(E[] values, String typed, E former) {
    return Arrays.stream(values).filter(one -> one.name().equals(typed)).findFirst().orElse(former);
  }
}
