package org.sealpost.run;

import java.io.IOException;
import java.nio.file.Path;

/** The EAR on WildFly. */
public final class WildFly implements FullServer {
  private final ScriptedServer server = new ScriptedServer("wildfly", "wildfly-");

  @Override
  public ProcessBuilder prepare(Node node, Path root) throws IOException {
    return server.prepare(node, root);
  }

  @Override
  public void configure(Node node, Path root) throws IOException {
    server.configure(node, root);
  }

  @Override
  public Path configuration(Node node) {
    return ScriptedServer.folder(node).resolve("configuration/standalone.xml");
  }
}
