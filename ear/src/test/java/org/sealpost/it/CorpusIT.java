package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealpost.client.LowReader;
import org.sealpost.client.Mails;

/**
 * Real and deliberately broken mails go through the running service and come back byte for byte.
 */
@ExtendWith(Sealpost.class)
class CorpusIT {
  private static final Path CORPUS = Path.of(System.getProperty("shared.dir"), "corpus/mime");

  static Stream<Path> mails() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      assertThat(System.getenv("CI")).as("the corpus must be present in CI").isNull();
      abort("The mail corpus is not here: " + CORPUS);
    }
    return Files.list(CORPUS).filter(file -> file.toString().endsWith(".msg")).sorted();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void mailComesBackByteForByte(Path file, Sealpost sealpost) throws IOException {
    var mail = Files.readAllBytes(file);
    var sealed = sealpost.gateway().seal(mail, "low", "a@example.com", Mails.newReader());
    var opened = new LowReader(sealpost.origin()).open(LowReader.parse(sealed.envelope()));
    assertThat(LowReader.original(opened)).isEqualTo(withoutBcc(mail));
  }

  /** Written apart from the product's own way of doing it: on characters, with a pattern. */
  private static byte[] withoutBcc(byte[] mail) {
    var text = new String(mail, StandardCharsets.ISO_8859_1);
    var end = text.split("\r?\n\r?\n", 2)[0].length();
    var head =
        text.substring(0, end).replaceAll("(?im)^(Resent-)?Bcc:[^\n]*(\n[ \t][^\n]*)*(\n|\\z)", "");
    return (head + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
  }
}
