package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.client.Chromium;
import org.sealpost.client.Mails;

/** The main job in Debian's Firefox ESR, which Playwright cannot drive; needs Node.js and npm. */
@Tag("fault")
@ExtendWith(Sealpost.class)
class FirefoxIT {
  private static final String ALICE = "alice@example.com";
  private static final Path FOLDER = Path.of("src/test/firefox").toAbsolutePath();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void twoEnvelopesOpenFromDiskInANormalAndInAPrivateWindow(
      boolean isPrivate, Sealpost sealpost, Chromium chromium) throws Exception {
    var bob = Mails.newReader();
    var seen =
        open(
            Map.of(
                "FIREFOX", "/usr/bin/firefox-esr",
                "PRIVATE", String.valueOf(isPrivate),
                "FIRST", saved(sealpost, chromium, bob, "the first text"),
                "SECOND", saved(sealpost, chromium, bob, "the second text"),
                "ADDRESS", bob,
                "PASSWORD", "seven quiet herons by the lake",
                "MAILS", sealpost.mailbox().folder().toString()));
    assertThat(seen.get("first").asText()).contains("the first text", ALICE, bob);
    assertThat(seen.get("second").asText()).contains("the second text");
    assertThat(isPrivate || seen.get("worker").asBoolean()).isTrue();
  }

  private static String saved(Sealpost sealpost, Chromium chromium, String reader, String text) {
    var mail = Mails.plain(ALICE, reader, "A message", text + "\n");
    return chromium.save(sealpost.gateway().seal(mail, "medium", ALICE, reader)).toString();
  }

  private static JsonNode open(Map<String, String> facts) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("node", "open.mjs").directory(FOLDER.toFile());
    builder.environment().putAll(facts);
    builder.redirectErrorStream(true);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return new ObjectMapper().readTree(output.substring(output.lastIndexOf("{\"version\"")));
  }
}
