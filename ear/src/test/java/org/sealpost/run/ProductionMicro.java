package org.sealpost.run;

import java.nio.file.Path;

/** The packaged WAR on a Payara Micro as its script sets it up for production. */
public final class ProductionMicro implements Platform {
  private final ScriptedServer server = new ScriptedServer("payara-micro", "payara-micro");

  @Override
  public ProcessBuilder prepare(Node node, Path root) {
    return server.prepareAnew(node, root);
  }
}
