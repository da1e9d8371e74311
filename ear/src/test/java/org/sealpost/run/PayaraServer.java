package org.sealpost.run;

import java.io.IOException;
import java.nio.file.Path;

/** The EAR on Payara Server. */
public final class PayaraServer implements FullServer {
  private final ScriptedServer server = new ScriptedServer("payara", "payara6");

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
    return ScriptedServer.folder(node).resolve("config/domain.xml");
  }
}
