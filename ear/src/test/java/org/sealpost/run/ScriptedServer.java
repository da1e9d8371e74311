package org.sealpost.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server set up and started by the very scripts an operator uses, {@code configure.sh} and {@code
 * run.sh}. A node that starts again keeps its configuration.
 *
 * @param scripts their folder in {@code server-config}
 * @param unpacked how the name of the unpacked server's folder begins
 */
record ScriptedServer(String scripts, String unpacked) {
  private static final int CONFIGURATION_MINUTES = 10;

  ProcessBuilder prepare(Node node, Path root) throws IOException {
    if (!Files.exists(folder(node))) {
      configure(node, root, root.resolve("ear/target/sealpost.ear").toString());
    }
    return script("run.sh", node, root);
  }

  /** For a server that {@code run.sh} configures too, at each start. */
  ProcessBuilder prepareAnew(Node node, Path root) {
    var lib = root.resolve("ear/target/server/lib").toString();
    return script("run.sh", node, root, lib, root.resolve("web/target/sealpost.war").toString());
  }

  /** Runs {@code configure.sh}; an archive named in {@code more} is deployed too. */
  void configure(Node node, Path root, String... more) throws IOException {
    var lib = root.resolve("ear/target/server/lib").toString();
    var arguments = Stream.concat(Stream.of(lib), Stream.of(more)).toArray(String[]::new);
    var log = Files.createDirectories(node.home()).resolve("configure.log");
    var builder = script("configure.sh", node, root, arguments).redirectErrorStream(true);
    await(builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start(), log);
  }

  private static void await(Process configuration, Path log) {
    try {
      if (!configuration.waitFor(CONFIGURATION_MINUTES, TimeUnit.MINUTES)
          || configuration.exitValue() != 0) {
        configuration.descendants().forEach(ProcessHandle::destroyForcibly);
        configuration.destroy();
        throw new IllegalStateException("The server could not be configured, see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ProcessBuilder script(String name, Node node, Path root, String... more) {
    var script = root.resolve("server-config").resolve(scripts).resolve(name).toString();
    var command =
        Stream.concat(
            Stream.of(script, server(root).toString(), folder(node).toString()), Stream.of(more));
    var builder = new ProcessBuilder(command.toList());
    builder.environment().putAll(settings(node));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  /** A restarted server must find the ports it was configured with, so the node keeps them. */
  private static java.util.Map<String, String> settings(Node node) {
    var settings = node.settings();
    settings.put("SEALPOST_HTTP_PORT", String.valueOf(node.port()));
    settings.computeIfAbsent("SEALPOST_ADMIN_PORT", name -> String.valueOf(FreePort.find()));
    settings.computeIfAbsent("SEALPOST_ADMIN_PASSWORD", name -> Declaration.newToken());
    settings.put("SEALPOST_JAVA_OPTS", String.join(" ", node.jvm()));
    return settings;
  }

  static Path folder(Node node) {
    return node.home().resolve("server");
  }

  private Path server(Path root) {
    try (var all = Files.list(root.resolve("ear/target/server"))) {
      return all.filter(folder -> folder.getFileName().toString().startsWith(unpacked))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Build with -P" + scripts + " first."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
