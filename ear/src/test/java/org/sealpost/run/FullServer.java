package org.sealpost.run;

import java.io.IOException;
import java.nio.file.Path;

/** A server with an installation and a configuration of its own, which scripts write. */
public interface FullServer extends Platform {
  /** Configures the node's server, or configures it again, without deploying anything. */
  void configure(Node node, Path root) throws IOException;

  /** The file its configuration lies in. */
  Path configuration(Node node);
}
