package org.sealpost.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param clients threads of the load generator, and connections of the bare transactions
 * @param samples messages that are really issued in each database
 * @param recorded requests whose statements are recorded
 * @param larger messages in the second database
 * @param rounds of everything that takes turns
 * @param warmUps rounds of everything before those that count: a server just started compiles its
 *     methods for minutes, and that takes a third of two cores
 * @param issues messages by which the database's growth is told
 */
record Plan(
    String name,
    int clients,
    int samples,
    int recorded,
    long larger,
    int warmUps,
    int rounds,
    int issues,
    Duration warmUp,
    Duration before,
    Duration slice) {

  static final long SMALL = 10_000;

  /** By the system properties bench.quick and sealpost.long. */
  static Plan chosen() {
    return is("bench.tiny")
        ? of("tiny")
        : of(is("bench.quick") ? "quick" : is("sealpost.long") ? "long" : "default");
  }

  /** Whether a switch is set, as {@code -Dname} or {@code -Dname=true}. */
  static boolean is(String property) {
    return !"false".equals(System.getProperty(property, "false"));
  }

  static Plan of(String name) {
    return switch (name) {
      case "tiny" -> new Plan(name, 4, 40, 40, 20_000, 0, 1, 80, s(1), ms(100), ms(500));
      case "quick" -> new Plan(name, 8, 400, 400, 50_000, 4, 2, 2_000, s(4), ms(300), s(1));
      case "long" ->
          new Plan(name, 8, 2_000, 2_000, 10_000_000, 5, 9, 10_000, s(20), ms(500), s(5));
      default -> new Plan(name, 8, 2_000, 2_000, 1_000_000, 5, 5, 10_000, s(8), ms(500), s(3));
    };
  }

  /** Whether a part is to be measured; all are unless {@code bench.parts} names some. */
  static boolean wants(String part) {
    var parts = System.getProperty("bench.parts", part);
    return List.of(parts.split(",")).contains(part);
  }

  private static Duration s(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Duration ms(int millis) {
    return Duration.ofMillis(millis);
  }

  /** What the figures of the second database are called by. */
  String size() {
    return larger >= 1_000_000 ? larger / 1_000_000 + "M" : larger / 1_000 + "k";
  }
}
