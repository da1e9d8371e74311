package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The published cases of C2SP chunked-encryption, through the viewer's own script in Chromium. */
@ExtendWith(Viewer.class)
class DecryptTest {
  private static final Path VECTORS =
      Path.of(
          System.getProperty("shared.dir", "../../shared"),
          "vectors/c2sp_chunked_encryption_aes_256_gcm_test.json");
  private static final String DECRYPT =
      """
      async ({ key, ctx, ct }) => {
        const { decrypt, BadCiphertext } = await import('/open/decrypt.js');
        const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
        const inflated = new Blob([bytes(ct)]).stream().pipeThrough(new DecompressionStream('deflate'));
        const ciphertext = await new Response(inflated).blob();
        try {
          const plain = await decrypt(ciphertext, bytes(key), bytes(ctx));
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-512', await plain.arrayBuffer()));
          return plain.size + ' ' + [...hash].map((b) => b.toString(16).padStart(2, '0')).join('');
        } catch (refusal) {
          if (!(refusal instanceof BadCiphertext)) throw refusal;
          return 'refused: ' + refusal.check;
        }
      }
      """;

  private final Page page;

  DecryptTest(Viewer.Window window) {
    page = window.page();
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void publishedCasesAllGiveTheirResult() throws IOException {
    assumeTrue(
        Files.exists(VECTORS) || "true".equals(System.getenv("CI")),
        "published vectors are not here: " + VECTORS);
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (JsonNode group : new ObjectMapper().readTree(VECTORS.toFile()).get("testGroups")) {
      for (JsonNode vector : group.get("tests")) {
        cases++;
        if (!holds(vector)) {
          wrong.add(vector.get("tcId") + " " + vector.get("comment"));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).isEqualTo(35);
  }

  @Test
  void headerFailuresAreFoundBeforeAnyChunk() throws IOException {
    assumeTrue(
        Files.exists(VECTORS) || "true".equals(System.getenv("CI")),
        "published vectors are not here: " + VECTORS);
    for (JsonNode group : new ObjectMapper().readTree(VECTORS.toFile()).get("testGroups")) {
      for (JsonNode vector : group.get("tests")) {
        if (vector.get("flags").toString().contains("HeaderFailure")) {
          assertThat(decrypt(vector))
              .isIn("refused: length", "refused: key", "refused: commitment");
        }
      }
    }
  }

  private boolean holds(JsonNode vector) {
    String expected =
        "valid".equals(vector.get("result").asText())
            ? vector.get("msgLength").asText() + " " + vector.get("msgSha512").asText()
            : "refused";
    return decrypt(vector).startsWith(expected);
  }

  private String decrypt(JsonNode vector) {
    return (String)
        page.evaluate(
            DECRYPT,
            Map.of(
                "key", vector.get("key").asText(),
                "ctx", vector.get("ctx").asText(),
                "ct", vector.get("ct").asText()));
  }
}
