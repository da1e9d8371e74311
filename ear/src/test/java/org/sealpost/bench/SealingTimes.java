package org.sealpost.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealpost.bench.report.Figure;
import org.sealpost.client.LargeMail;

/** Wall time of sealing one mail after the other, beside openssl and gpg on the same file. */
final class SealingTimes {
  private static final Map<String, Integer> SIZES =
      Map.of("10K", 10 * LargeMail.KIB, "1M", LargeMail.MIB, "25M", 25 * LargeMail.MIB);

  private final Plan plan;
  private final Path folder;
  private final OwnSealing own;
  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();

  /** A way to encrypt a file. */
  private interface Way {
    void encrypt(Path mail) throws Exception;
  }

  private SealingTimes(Plan plan, Path folder, OwnSealing own, OtherTools tools) {
    this.plan = plan;
    this.folder = folder;
    this.own = own;
    ways.put("seal-%s-api", own::api);
    ways.put("seal-%s-library", own::library);
    ways.put("openssl-%s", tools::openssl);
    ways.put("gpg-%s", tools::gpg);
  }

  static List<Figure> measure(Plan plan, Scene scene, Path folder) throws Exception {
    try (var tools = new OtherTools(folder)) {
      return new SealingTimes(plan, folder, new OwnSealing(scene, folder), tools).run();
    }
  }

  private List<Figure> run() throws Exception {
    var figures = new ArrayList<Figure>();
    for (var size : List.of("10K", "1M", "25M")) {
      var mail = folder.resolve("mail-" + size + ".eml");
      Files.write(mail, LargeMail.of(SIZES.get(size)));
      warmUp(mail);
      for (var i = 0; i < plan.rounds() * 2; i++) {
        for (var way : ways.entrySet()) {
          take(way.getKey().formatted(size), way.getValue(), mail);
        }
      }
    }
    millis.forEach((id, times) -> figures.add(figure(id, times)));
    return figures;
  }

  private void warmUp(Path mail) throws Exception {
    for (var i = 0; i < Math.min(40, 30 * LargeMail.MIB / Files.size(mail) + 2); i++) {
      own.api(mail);
      own.library(mail);
    }
    for (var way : ways.values()) {
      way.encrypt(mail);
    }
  }

  private void take(String id, Way way, Path mail) throws Exception {
    var start = System.nanoTime();
    way.encrypt(mail);
    millis.computeIfAbsent(id, ignored -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
  }

  private static Figure figure(String id, List<Double> times) {
    var parts = id.split("-");
    var label =
        switch (parts[0]) {
          case "seal" -> "Sealing " + parts[1] + "B by " + name(parts[2]);
          case "openssl" -> "openssl cms -encrypt -aes-256-gcm, " + parts[1] + "B";
          default -> "gpg --symmetric, " + parts[1] + "B";
        };
    return Figure.of(id, label, "ms", times.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static String name(String way) {
    return "api".equals(way) ? "the API" : "the library, warm";
  }
}
