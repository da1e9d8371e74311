package org.sealpost.web.console.tls;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.smtp.HostTest;
import org.sealpost.smtp.Step;
import org.sealpost.smtp.Trouble;

/**
 * A step of a test as the page shows it.
 *
 * @param name its key
 * @param look {@code passed}, {@code failed} or {@code open}
 * @param trouble the key of a sentence that helps; null if it has not failed
 */
public record StepRow(String name, String look, String trouble) {
  static List<StepRow> of(HostTest test) {
    return Arrays.stream(Step.values()).map(step -> of(step, test.trouble())).toList();
  }

  private static StepRow of(Step step, Optional<Trouble> trouble) {
    String name = "admin.tls.step." + step.name().toLowerCase(Locale.ROOT);
    int distance = trouble.map(one -> step.compareTo(one.step())).orElse(-1);
    if (distance == 0) {
      return new StepRow(name, "failed", "admin.tls.trouble." + trouble.orElseThrow().key());
    }
    return new StepRow(name, distance < 0 ? "passed" : "open", null);
  }
}
