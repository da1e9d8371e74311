package org.sealpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.sealpost.bench.noop.NoOpWar;
import org.sealpost.run.Node;
import org.sealpost.run.Platform;

/** A server that carries the no-op application beside the service. */
record WithNoOp(Platform server) implements Platform {
  private static final List<String> DEPLOYMENTS = List.of("deployments", "autodeploy");

  @Override
  public ProcessBuilder prepare(Node node, Path root) throws IOException {
    var war = NoOpWar.write(node.home().resolve("noop.war"));
    var builder = server.prepare(node, root);
    var folder =
        DEPLOYMENTS.stream()
            .map(name -> node.home().resolve("server").resolve(name))
            .filter(Files::isDirectory)
            .findFirst();
    if (folder.isPresent()) {
      Files.copy(war, folder.get().resolve("noop.war"), StandardCopyOption.REPLACE_EXISTING);
    } else {
      deployOnMicro(node, war, builder.command());
    }
    return builder;
  }

  /** A command of the last phase: the service itself keeps its place at the root. */
  private static void deployOnMicro(Node node, Path war, List<String> command) throws IOException {
    var commands = node.home().resolve("noop.asadmin");
    Files.writeString(commands, "deploy --name noop --contextroot /noop " + war + "\n");
    command.add("--postdeploycommandfile");
    command.add(commands.toString());
  }
}
