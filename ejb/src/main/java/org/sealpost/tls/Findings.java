package org.sealpost.tls;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealpost.smtp.HostTest;
import org.sealpost.smtp.Trouble;

/** What a test found, as it is stored: a line for each mail server. */
final class Findings {
  private static final String WELL = "WELL";

  private Findings() {}

  static String write(List<HostTest> hosts) {
    return hosts.stream()
        .map(one -> one.host() + " " + one.trouble().map(Trouble::name).orElse(WELL))
        .collect(Collectors.joining("\n"));
  }

  /** None if nothing is stored. */
  static List<HostTest> read(String stored) {
    return stored == null ? List.of() : stored.lines().map(Findings::line).toList();
  }

  private static HostTest line(String line) {
    String[] parts = line.split(" ", 2);
    return new HostTest(
        parts[0], Optional.of(parts[1]).filter(one -> !one.equals(WELL)).map(Trouble::valueOf));
  }
}
