package org.sealpost.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The packaged WAR on Payara Micro. */
public final class PayaraMicro implements Platform {
  @Override
  public ProcessBuilder prepare(Node node, Path root) throws IOException {
    var server = node.home().resolve("server");
    forget(server);
    var built = root.resolve("ear/target/server");
    var config = root.resolve("server-config/payara-micro");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(node.jvm());
    command.addAll(List.of("-Dh2.bindAddress=127.0.0.1"));
    command.addAll(List.of("-jar", built.resolve("payara-micro.jar").toString()));
    command.addAll(List.of("--nohazelcast", "--rootdir", server.toString()));
    command.addAll(List.of("--port", String.valueOf(node.port())));
    if (node.database().isPostgreSql()) {
      command.addAll(List.of("--addlibs", built.resolve("postgresql.jar").toString()));
    }
    command.addAll(List.of("--logproperties", config.resolve("logging.properties").toString()));
    command.addAll(List.of("--prebootcommandfile", config.resolve("loopback.asadmin").toString()));
    command.addAll(List.of("--postbootcommandfile", config.resolve("boot.asadmin").toString()));
    command.addAll(List.of("--deploy", root.resolve("web/target/sealpost.war").toString()));
    command.addAll(List.of("--contextroot", "/"));
    return new ProcessBuilder(command);
  }

  /** A kept server folder has the pool already, and the boot commands would warn. */
  private static void forget(Path server) throws IOException {
    if (Files.exists(server)) {
      try (var files = Files.walk(server)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
