package org.sealpost.envelope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.MessageOpener;
import org.sealpost.envelope.OpenedMessage;
import org.sealpost.envelope.content.CiphertextSource;

/** Checks and decrypts an envelope. Only ciphertext is ever put into a temporary file. */
final class OpenCommand {

  private final PrintStream out;

  OpenCommand(PrintStream out) {
    this.out = out;
  }

  int run(Arguments arguments) throws IOException, BadEnvelopeException, UsageException {
    arguments.allowing("--key", "--keys", "--to");
    String text = Files.readString(arguments.requiredPath("--key")).strip();
    MessageKey key = MessageKey.of(Base64Url.decode(text));
    Path ciphertext = Files.createTempFile("envelope", ".ciphertext");
    try {
      return open(arguments, key, ciphertext);
    } finally {
      Files.deleteIfExists(ciphertext);
    }
  }

  private int open(Arguments arguments, MessageKey key, Path ciphertext)
      throws IOException, BadEnvelopeException {
    EnvelopeCheck check = new EnvelopeCheck(out);
    EnvelopeFile envelope = check.read(arguments.file(), newOutput(ciphertext));
    Optional<Path> keys = arguments.path("--keys");
    if (keys.isPresent()) {
      check.ticket(envelope, keys);
    } else {
      out.println("ticket: not checked, no published keys given");
    }
    check.seal(envelope);
    if (check.status() == 0) {
      try (FileChannel channel = FileChannel.open(ciphertext)) {
        show(arguments, key, envelope, channel);
      }
    }
    return check.status();
  }

  private static OutputStream newOutput(Path file) throws IOException {
    return Files.newOutputStream(file);
  }

  private void show(Arguments arguments, MessageKey key, EnvelopeFile envelope, FileChannel channel)
      throws IOException, BadEnvelopeException {
    OpenedMessage message =
        MessageOpener.open(CiphertextSource.of(channel), envelope.header(), key);
    out.println("content: ok");
    MessageFolder folder = new MessageFolder(out, message);
    folder.list();
    Optional<Path> to = arguments.path("--to");
    if (to.isPresent()) {
      folder.save(to.get());
    }
  }
}
