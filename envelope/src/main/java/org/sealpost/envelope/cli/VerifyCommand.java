package org.sealpost.envelope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.EnvelopeFile;

/** Checks header, ticket and seal; needs no message key. */
final class VerifyCommand {

  private final PrintStream out;

  VerifyCommand(PrintStream out) {
    this.out = out;
  }

  int run(Arguments arguments) throws IOException, BadEnvelopeException, UsageException {
    arguments.allowing("--keys");
    EnvelopeCheck check = new EnvelopeCheck(out);
    EnvelopeFile envelope = check.read(arguments.file(), OutputStream.nullOutputStream());
    check.ticket(envelope, arguments.path("--keys"));
    check.seal(envelope);
    return check.status();
  }
}
