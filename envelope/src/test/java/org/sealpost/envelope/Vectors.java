package org.sealpost.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** One case of a published file of test vectors, and the group it stands in. */
public record Vectors(JsonNode group, JsonNode test) {

  public static List<Vectors> of(String file) throws Exception {
    Path path = SharedFolder.path("vectors/" + file);
    List<Vectors> vectors = new ArrayList<>();
    for (JsonNode group : new ObjectMapper().readTree(path.toFile()).path("testGroups")) {
      group.path("tests").forEach(test -> vectors.add(new Vectors(group, test)));
    }
    return vectors;
  }

  public String name() {
    return test.path("tcId").asInt() + " " + test.path("comment").asText();
  }

  public byte[] bytes(String name) {
    return HexFormat.of().parseHex(test.path(name).asText());
  }

  public boolean valid() {
    return test.path("result").asText().equals("valid");
  }
}
