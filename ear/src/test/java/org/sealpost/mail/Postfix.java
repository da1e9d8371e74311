package org.sealpost.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The installed Postfix as a second instance: folders and ports of its own, on the loopback only.
 */
final class Postfix implements AutoCloseable {
  private final PostfixFiles files;

  Postfix(PostfixFiles files) {
    this.files = files;
  }

  Postfix start() {
    run("postfix", "start");
    return this;
  }

  /** Tries everything in the queue again, now. */
  void flush() {
    run("postqueue", "-f");
  }

  /** Passes everything in the queue through the front door again, as operators do. */
  void requeue() {
    run("postsuper", "-r", "ALL");
  }

  /** What is in the queue, a line of JSON for each mail. */
  List<String> queue() {
    return run("postqueue", "-j").lines().filter(line -> !line.isBlank()).toList();
  }

  String log() {
    try {
      return Files.readString(files.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the log has a line with all these words. */
  void awaitLog(String... words) {
    Waiting.until(
        "a log line with " + String.join(" … ", words),
        () -> log().lines().anyMatch(line -> Stream.of(words).allMatch(line::contains)));
  }

  /** Ends the filters that run, as an operator's {@code kill -9} or the kernel may. */
  void killFilters() {
    ProcessHandle.allProcesses()
        .filter(one -> one.info().command().orElse("").endsWith("bash"))
        .filter(one -> one.info().commandLine().orElse("").contains(files.filter().toString()))
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    run("postfix", "stop");
  }

  private String run(String command, String... arguments) {
    var line =
        Stream.concat(Stream.of(command, "-c", files.config().toString()), Stream.of(arguments));
    try {
      var process = new ProcessBuilder(line.toList()).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes());
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException("These tests need Debian's package postfix", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
