package org.sealpost.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.run.EnvelopeInMail;

/** The folder the demo delivers to: every sealed mail in it gets its envelope laid beside it. */
final class DemoMailFolder {
  private final Path folder;
  private final Set<Path> seen = new HashSet<>();

  DemoMailFolder(Path folder) {
    this.folder = folder;
  }

  /** Keeps a sealed mail and answers the id of the account that sealed it. */
  String keep(byte[] mail, String name) throws IOException {
    var envelope = EnvelopeInMail.find(new ByteArrayInputStream(mail)).orElseThrow();
    var file = Files.write(folder.resolve(name + ".eml"), mail);
    seen.add(file);
    layOut(file);
    return accountOf(envelope);
  }

  private static String accountOf(EnvelopeInMail envelope) throws IOException {
    try {
      return EnvelopeFile.read(
              new ByteArrayInputStream(envelope.html()), OutputStream.nullOutputStream())
          .header()
          .fields()
          .account();
    } catch (BadEnvelopeException e) {
      throw new IOException(e);
    }
  }

  void watch() {
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "mail folder");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::layEnvelopesOut, 1, 1, TimeUnit.SECONDS);
  }

  private void layEnvelopesOut() {
    try (var files = Files.newDirectoryStream(folder, "*.eml")) {
      for (var mail : files) {
        if (isWhole(mail) && seen.add(mail)) {
          layOut(mail);
        }
      }
    } catch (IOException e) {
      System.err.println("The mail folder cannot be read: " + e.getMessage());
    }
  }

  /** A mail that another program still writes is left for the next look. */
  private static boolean isWhole(Path mail) throws IOException {
    var written = Files.getLastModifiedTime(mail).toInstant();
    return Files.size(mail) > 0 && written.plusMillis(700).isBefore(Instant.now());
  }

  private void layOut(Path mail) throws IOException {
    var html = folder.resolve(mail.getFileName().toString().replaceAll("\\.eml$", ".html"));
    try (var stream = Files.newInputStream(mail)) {
      var envelope = EnvelopeInMail.find(stream);
      if (envelope.isPresent()) {
        Files.write(html, envelope.get().html());
      }
    }
  }
}
