package org.sealpost.bench.load;

/**
 * One round of a measurement.
 *
 * @param perSecond how often all clients together did it
 * @param millis how long each took, ascending
 */
public record Round(double perSecond, double[] millis) {

  static Round of(double seconds, long[] nanos) {
    var millis = new double[nanos.length];
    for (var i = 0; i < nanos.length; i++) {
      millis[i] = nanos[i] / 1e6;
    }
    java.util.Arrays.sort(millis);
    return new Round(nanos.length / seconds, millis);
  }

  /** The time that this part of all calls stayed under. */
  public double millisAt(double part) {
    return millis.length == 0
        ? Double.NaN
        : millis[(int) Math.min(millis.length - 1L, (long) (part * millis.length))];
  }
}
