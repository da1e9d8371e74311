package org.sealpost.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything one run has measured.
 *
 * @param about the machine, the versions, the moment, the size of the run
 */
public record Results(Map<String, String> about, List<Figure> figures, List<Goal> goals) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .configure(
              com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              false);

  public static Results of(Map<String, String> about, List<Figure> figures) {
    return new Results(new LinkedHashMap<>(about), figures, Goals.of(figures));
  }

  public Optional<Figure> find(String id) {
    return find(figures, id);
  }

  static Optional<Figure> find(List<Figure> figures, String id) {
    return figures.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  public void writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }

  public static Results read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), Results.class);
  }
}
