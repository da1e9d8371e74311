package org.sealpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sealpost.bench.noop.NoOpWar;
import org.sealpost.run.Node;
import org.sealpost.run.Platform;

/** A server that carries the no-op application beside the service. */
record WithNoOp(Platform server) implements Platform {
  @Override
  public ProcessBuilder prepare(Node node, Path root) throws IOException {
    var war = NoOpWar.write(node.home().resolve("noop.war"));
    var builder = server.prepare(node, root);
    var folder = node.home().resolve("server");
    if (Files.exists(folder.resolve("configuration/standalone.xml"))) {
      deployOnWildFly(folder, war, Path.of(builder.command().get(1)));
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

  /** As the service itself was deployed: offline, for a hardened server scans no folder. */
  private static void deployOnWildFly(Path node, Path war, Path wildFly) throws IOException {
    var commands = node.resolve("configuration/noop.cli");
    Files.writeString(
        commands,
        "embed-server --std-out=discard --server-config=standalone.xml\ndeploy --force \""
            + war
            + "\"\nstop-embedded-server\n");
    var cli =
        new ProcessBuilder(wildFly.resolve("bin/jboss-cli.sh").toString(), "--file=" + commands)
            .redirectErrorStream(true)
            .redirectOutput(node.resolve("log/noop.log").toFile());
    cli.environment().put("JAVA_HOME", System.getProperty("java.home"));
    cli.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + node);
    cli.environment()
        .put("JBOSS_MODULEPATH", node.resolve("modules") + ":" + wildFly.resolve("modules"));
    try {
      if (cli.start().waitFor() != 0) {
        throw new IOException("WildFly does not take the no-op application, see " + node);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
