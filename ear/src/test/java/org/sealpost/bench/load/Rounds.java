package org.sealpost.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The rounds of several measurements that took turns, so that noise hit all alike. */
public final class Rounds {
  private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

  public void add(String name, Round round) {
    rounds.computeIfAbsent(name, ignored -> new ArrayList<>()).add(round);
  }

  /** What all rounds of a measurement say of it, ascending. */
  public double[] of(String name, ToDoubleFunction<Round> what) {
    return rounds.get(name).stream().mapToDouble(what).sorted().toArray();
  }

  /** The median over the rounds. */
  public double median(String name, ToDoubleFunction<Round> what) {
    return median(of(name, what));
  }

  /** The middle one of ascending values, or the mean of the middle two. */
  public static double median(double[] ascending) {
    var middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }
}
