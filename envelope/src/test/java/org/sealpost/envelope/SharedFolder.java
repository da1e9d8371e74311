package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of published vectors and sample mails, which a user's clone does not have. */
public final class SharedFolder {

  private SharedFolder() {}

  /** The path below that folder; the test is skipped without it, and fails where CI is true. */
  public static Path path(String below) {
    Path path = Path.of(System.getProperty("shared.dir", "../shared")).resolve(below);
    if (!Files.exists(path) && "true".equals(System.getenv("CI"))) {
      fail("the folder of shared test data is missing: " + below);
    }
    assumeTrue(Files.exists(path), "skipped: no folder of shared test data with " + below);
    return path;
  }
}
