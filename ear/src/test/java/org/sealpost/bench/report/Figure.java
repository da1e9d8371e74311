package org.sealpost.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import org.sealpost.bench.load.Round;
import org.sealpost.bench.load.Rounds;

/**
 * One line of the results: the median of its rounds, and their spread.
 *
 * @param id a short name that goals and plots refer to
 * @param low the least of the rounds
 * @param high the greatest of the rounds
 * @param p50 median time of one call in milliseconds, where there are calls
 * @param p99 of 100 calls, 99 took no longer than this; in milliseconds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
    String id,
    String label,
    String unit,
    double median,
    double low,
    double high,
    Double p50,
    Double p99,
    int rounds) {

  /** Calls per second. */
  public static Figure rate(String id, String label, Rounds rounds) {
    return rate(id, label, rounds, id);
  }

  /** Calls per second, of the rounds of this name. */
  public static Figure rate(String id, String label, Rounds rounds, String name) {
    var rates = rounds.of(name, Round::perSecond);
    return new Figure(
        id,
        label,
        "/s",
        Rounds.median(rates),
        rates[0],
        rates[rates.length - 1],
        rounds.median(name, round -> round.millisAt(0.5)),
        rounds.median(name, round -> round.millisAt(0.99)),
        rates.length);
  }

  /** Anything else that was taken several times. */
  public static Figure of(String id, String label, String unit, double... values) {
    var ascending = values.clone();
    Arrays.sort(ascending);
    return new Figure(
        id,
        label,
        unit,
        Rounds.median(ascending),
        ascending[0],
        ascending[ascending.length - 1],
        null,
        null,
        values.length);
  }
}
