package org.sealpost.run;

import java.io.IOException;
import java.nio.file.Path;

/** A kind of application server that Sealpost runs on. */
public interface Platform {
  /**
   * Prepares the node's server afresh, as its operator would.
   *
   * @return what starts it in the foreground; the node adds its environment and its log
   */
  ProcessBuilder prepare(Node node, Path root) throws IOException;
}
