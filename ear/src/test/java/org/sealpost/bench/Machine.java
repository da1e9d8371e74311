package org.sealpost.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  static Map<String, String> about(Plan plan) {
    var about = new LinkedHashMap<String, String>();
    about.put("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    about.put("form", plan.name() + ", " + plan.clients() + " clients");
    about.put("machine", Runtime.getRuntime().availableProcessors() + " cores, " + processor());
    about.put("server", System.getProperty("sealpost.platform", "micro") + ", heap 1 GB");
    about.put("java", System.getProperty("java.vm.version"));
    about.put("load", load());
    return about;
  }

  /** Load beside the benchmark's own makes figures provisional. */
  static String load() {
    var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(java.util.Locale.ROOT, "%.1f at the end", load);
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
