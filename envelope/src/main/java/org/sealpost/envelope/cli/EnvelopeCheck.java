package org.sealpost.envelope.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.HeaderFields;
import org.sealpost.envelope.PublishedKeys;

/** Reads an envelope file and says which of its checks held. */
final class EnvelopeCheck {

  private final PrintStream out;
  private boolean held = true;

  EnvelopeCheck(PrintStream out) {
    this.out = out;
  }

  EnvelopeFile read(Path file, OutputStream ciphertext) throws IOException, BadEnvelopeException {
    EnvelopeFile envelope;
    try (InputStream in = Files.newInputStream(file);
        OutputStream buffered = new BufferedOutputStream(ciphertext)) {
      envelope = EnvelopeFile.read(in, buffered);
    }
    report("file and header", true);
    describe(envelope.header().fields());
    return envelope;
  }

  private void describe(HeaderFields fields) {
    out.println("  message  " + fields.messageId());
    out.println("  from     " + fields.from());
    out.println("  host     " + fields.host());
    out.println("  issued   " + fields.issuedAt());
    fields.expiresAt().ifPresent(at -> out.println("  expires  " + at));
    out.println("  level    " + fields.level().wireName());
  }

  void ticket(EnvelopeFile envelope, Optional<Path> keys) throws IOException {
    if (keys.isEmpty()) {
      held = false;
      out.println("ticket: NOT CHECKED, give the service's published keys with --keys");
      return;
    }
    PublishedKeys published = PublishedKeys.parse(Files.readAllBytes(keys.get()));
    report("ticket", published.verify(envelope.header(), envelope.ticket()));
  }

  void seal(EnvelopeFile envelope) {
    report("seal", envelope.sealHolds());
  }

  private void report(String check, boolean holds) {
    held = held && holds;
    out.println(check + ": " + (holds ? "ok" : "NOT GENUINE"));
  }

  int status() {
    return held ? 0 : 1;
  }
}
