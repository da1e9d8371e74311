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

  /** The one named by the system property {@code sealpost.platform}; Payara Micro by default. */
  static Platform chosen() {
    var name = System.getProperty("sealpost.platform", "micro");
    return switch (name) {
      case "micro" -> new PayaraMicro();
      case "micro-production" -> new ProductionMicro();
      case "payara" -> new PayaraServer();
      case "wildfly" -> new WildFly();
      default -> throw new IllegalArgumentException("sealpost.platform: " + name);
    };
  }
}
