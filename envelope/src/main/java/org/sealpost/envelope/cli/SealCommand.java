package org.sealpost.envelope.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.EnvelopeFileWriter;
import org.sealpost.envelope.MessageSealer;
import org.sealpost.envelope.Presentation;
import org.sealpost.envelope.SealKey;
import org.sealpost.envelope.SealedContent;
import org.sealpost.envelope.UnsealableMessageException;

/** Seals a message under an issued header, as a gateway does that seals by itself. */
final class SealCommand {

  private final PrintStream out;

  SealCommand(PrintStream out) {
    this.out = out;
  }

  int run(Arguments arguments)
      throws IOException, BadEnvelopeException, UnsealableMessageException, UsageException {
    arguments.allowing(
        "--issued", "--seal-key", "--out", "--language", "--name", "--organisation", "--zone");
    IssuedFile issued = IssuedFile.read(arguments.requiredPath("--issued"));
    String secret = Files.readString(arguments.requiredPath("--seal-key")).strip();
    SealKey sealKey = SealKey.decode(Base64Url.decode(secret));
    Path to = arguments.requiredPath("--out");
    SealedContent sealed;
    try (InputStream message = Files.newInputStream(arguments.file());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
      EnvelopeFileWriter writer =
          EnvelopeFile.writer(file, issued.header(), issued.ticket(), presentation(arguments));
      sealed = MessageSealer.seal(message, issued.header(), issued.key(), writer.ciphertext());
      writer.finish(sealKey.sign(issued.header(), sealed.digest()));
    } catch (IOException | UnsealableMessageException | RuntimeException e) {
      Files.deleteIfExists(to);
      throw e;
    }
    out.println("sealed " + sealed.messageBytes() + " bytes into " + Files.size(to) + " bytes");
    return 0;
  }

  private static Presentation presentation(Arguments arguments) {
    return new Presentation(
        Locale.forLanguageTag(arguments.option("--language").orElse("en")),
        arguments.option("--name").orElse(""),
        arguments.option("--organisation").orElse(""),
        ZoneId.of(arguments.option("--zone").orElse("UTC")),
        Optional.empty());
  }
}
