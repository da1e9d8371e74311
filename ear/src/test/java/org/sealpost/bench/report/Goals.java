package org.sealpost.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The numbers to reach, worked out from the figures that are there. */
final class Goals {
  private final List<Figure> figures;
  private final List<Goal> goals = new ArrayList<>();

  private Goals(List<Figure> figures) {
    this.figures = figures;
  }

  static List<Goal> of(List<Figure> figures) {
    var all = new Goals(figures);
    all.sumOfParts("issue", "Key issue");
    all.sumOfParts("issue-keyed", "Key issue with Idempotency-Key");
    all.sumOfParts("release", "Key release");
    List.of("issue", "issue-keyed", "release", "lookup").forEach(all::tail);
    all.sealing();
    all.signIns();
    List.of("1M", "10M").forEach(all::scale);
    all.most("bytes", "Database bytes per message, two recipients", 1536);
    all.most("bytes-keyed", "The same, with its Idempotency-Key", 1536);
    return all.goals;
  }

  private boolean has(String... ids) {
    return List.of(ids).stream().allMatch(id -> Results.find(figures, id).isPresent());
  }

  private double of(String id, ToDoubleFunction<Figure> what) {
    return what.applyAsDouble(Results.find(figures, id).orElseThrow());
  }

  private double median(String id) {
    return of(id, Figure::median);
  }

  /** What is done / [1 / (1/no-op + 1/signatures + 1/transactions)]. */
  private void sumOfParts(String id, String label) {
    var request = id.startsWith("issue") ? "issue" : "release";
    var parts = new String[] {"no-op-" + request, "signatures-" + request, "transactions-" + id};
    if (has(id) && has(parts)) {
      var seconds = 0.0;
      for (var part : parts) {
        seconds += 1 / median(part);
      }
      goals.add(Goal.atLeast(id, label + " / sum of its parts", median(id) * seconds, 0.70));
    }
  }

  private void tail(String id) {
    if (has(id)) {
      var ratio = of(id, Figure::p99) / of(id, Figure::p50);
      goals.add(Goal.atMost(id + "-tail", id + ": p99 / median", ratio, 20));
    }
  }

  private void sealing() {
    for (var size : List.of("10K", "1M", "25M")) {
      for (var way : List.of("api", "library")) {
        var id = "seal-" + size + "-" + way;
        if (has(id, "openssl-" + size, "gpg-" + size)) {
          ratio(id, "openssl-" + size, "25M".equals(size) ? 1.5 : Double.NaN);
          ratio(id, "gpg-" + size, 1.0);
        }
      }
    }
  }

  private void ratio(String id, String other, double limit) {
    if (!Double.isNaN(limit)) {
      goals.add(
          Goal.atMost(id + "/" + other, id + " / " + other, median(id) / median(other), limit));
    }
  }

  private void signIns() {
    if (has("sign-in", "argon2")) {
      goals.add(
          Goal.atLeast(
              "sign-in",
              "Sign-ins / (permits x bare Argon2id)",
              median("sign-in") / median("argon2"),
              0.80));
    }
    most("overload-excess", "Ten times the load: p99 of the 503 answers, ms", 50);
    least("overload-sign-in", "Ten times the load: sign-ins kept", 0.80);
    least("overload-release", "Meanwhile: releases offered at 30 %, kept", 0.90);
  }

  private void scale(String size) {
    var limit = "1M".equals(size) ? 1.25 : 1.5;
    for (var what : List.of("issue", "release", "lookup")) {
      var id = what + "-" + size;
      if (has(id, what)) {
        var ratio = of(id, Figure::p99) / of(what, Figure::p99);
        goals.add(Goal.atMost(id, what + ": p99 at " + size + " / at 10k messages", ratio, limit));
      }
    }
  }

  private void most(String id, String label, double limit) {
    if (has(id)) {
      goals.add(Goal.atMost(id, label, median(id), limit));
    }
  }

  private void least(String id, String label, double limit) {
    if (has(id)) {
      goals.add(Goal.atLeast(id, label, median(id), limit));
    }
  }
}
