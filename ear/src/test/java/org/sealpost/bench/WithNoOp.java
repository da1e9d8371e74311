package org.sealpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealpost.bench.noop.NoOpWar;
import org.sealpost.run.Node;
import org.sealpost.run.Platform;

/** A Payara Micro that carries the no-op application beside the service. */
record WithNoOp(Platform server) implements Platform {

  @Override
  public ProcessBuilder prepare(Node node, Path root) throws IOException {
    var war = NoOpWar.write(node.home().resolve("noop.war"));
    var commands = node.home().resolve("noop.asadmin");
    Files.writeString(commands, "deploy --name noop --contextroot /noop " + war + "\n");
    var builder = server.prepare(node, root);
    builder.command().add("--postdeploycommandfile");
    builder.command().add(commands.toString());
    return builder;
  }
}
