package org.sealpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final Path MANUAL = Path.of("..", "docs", "operations", "limits.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]+) \\|");

  @Test
  void theManualPrintsTheSameNumbers() throws IOException {
    assertThat(printed()).isEqualTo(coded());
  }

  private static Map<String, String> printed() throws IOException {
    return ROW.matcher(Files.readString(MANUAL))
        .results()
        .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2).strip()));
  }

  private static Map<String, String> coded() {
    return Arrays.stream(Limits.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .collect(Collectors.toMap(Field::getName, LimitsTest::text, (a, b) -> a, TreeMap::new));
  }

  private static String text(Field field) {
    try {
      Object value = field.get(null);
      if (value instanceof Duration time) {
        return time.toDays() > 0 ? time.toDays() + " days" : time.toMinutes() + " minutes";
      }
      return value instanceof Long bytes ? size(bytes) : String.format(Locale.ROOT, "%,d", value);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String size(long bytes) {
    return bytes < 1 << 20 ? (bytes >> 10) + " KiB" : (bytes >> 20) + " MiB";
  }
}
