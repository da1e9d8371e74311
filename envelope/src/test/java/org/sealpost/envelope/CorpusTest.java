package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every message of the mail corpus seals, opens and comes back byte for byte. */
class CorpusTest {

  @TestFactory
  Stream<DynamicTest> messageComesBackByteForByte() throws Exception {
    return messages().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> comesBack(file)));
  }

  @Test
  void corpusIsWhole() throws Exception {
    assertThat(messages()).hasSizeGreaterThanOrEqualTo(80);
  }

  private static void comesBack(Path file) throws Exception {
    byte[] message = Files.readAllBytes(file);
    OpenedMessage opened = Samples.sealAndOpen(message);
    assertThat(Samples.original(opened)).isEqualTo(Samples.withoutBcc(message));
  }

  private static List<Path> messages() throws Exception {
    try (Stream<Path> files = Files.list(SharedFolder.path("corpus/mime"))) {
      return files.filter(file -> file.toString().endsWith(".msg")).sorted().toList();
    }
  }
}
