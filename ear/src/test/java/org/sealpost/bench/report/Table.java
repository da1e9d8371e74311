package org.sealpost.bench.report;

import java.util.Locale;

/** The results as text for the console, and as tables of Markdown. */
public final class Table {
  private Table() {}

  public static String console(Results results) {
    var text = new StringBuilder("\n");
    results.about().forEach((name, value) -> text.append(name + ": " + value + "\n"));
    text.append(
        String.format(
            Locale.ROOT,
            "%n%-52s %10s %-6s %21s %9s %9s%n",
            "figure",
            "median",
            "",
            "rounds from .. to",
            "p50 ms",
            "p99 ms"));
    results.figures().forEach(one -> text.append(line(one)));
    text.append(
        String.format(Locale.ROOT, "%n%-66s %9s %11s%n", "number to reach", "measured", "goal"));
    results.goals().forEach(one -> text.append(line(one)));
    return text.toString();
  }

  private static String line(Figure one) {
    return String.format(
        Locale.ROOT,
        "%-52s %10s %-6s %21s %9s %9s%n",
        one.label(),
        number(one.median()),
        one.unit(),
        number(one.low()) + " .. " + number(one.high()),
        number(one.p50()),
        number(one.p99()));
  }

  private static String line(Goal one) {
    return String.format(
        Locale.ROOT,
        "%-66s %9s %11s  %s%n",
        one.label(),
        number(one.value()),
        sign(one) + " " + number(one.limit()),
        one.reached() ? "reached" : "MISSED");
  }

  static String figures(Results results) {
    var text =
        new StringBuilder(
            "| figure | median | rounds | p50 ms | p99 ms |\n|---|---:|---:|---:|---:|\n");
    for (var one : results.figures()) {
      text.append(
          "| %s | %s %s | %s – %s | %s | %s |%n"
              .formatted(
                  one.label(),
                  number(one.median()),
                  one.unit(),
                  number(one.low()),
                  number(one.high()),
                  number(one.p50()),
                  number(one.p99())));
    }
    return text.toString();
  }

  static String goals(Results results) {
    var text = new StringBuilder("| number to reach | measured | goal | |\n|---|---:|---:|---|\n");
    for (var one : results.goals()) {
      text.append(
          "| %s | %s | %s %s | %s |%n"
              .formatted(
                  one.label(), number(one.value()), sign(one), number(one.limit()), verdict(one)));
    }
    return text.toString();
  }

  private static String sign(Goal one) {
    return one.atLeast() ? "≥" : "≤";
  }

  private static String verdict(Goal one) {
    return one.reached() ? "reached" : "**missed**";
  }

  static String number(Double value) {
    if (value == null || value.isNaN()) {
      return "";
    }
    var size = Math.abs(value);
    var form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
