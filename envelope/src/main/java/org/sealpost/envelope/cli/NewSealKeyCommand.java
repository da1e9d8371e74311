package org.sealpost.envelope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.SealKey;

/** Makes a seal key; the file is readable by its owner only and is never overwritten. */
final class NewSealKeyCommand {

  private final PrintStream out;

  NewSealKeyCommand(PrintStream out) {
    this.out = out;
  }

  int run(Arguments arguments) throws IOException, UsageException {
    arguments.allowing();
    SealKey key = SealKey.generate();
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileAttribute<?>[] owner = ownerOnly();
    try (OutputStream file =
        Channels.newOutputStream(Files.newByteChannel(arguments.file(), options, owner))) {
      file.write((Base64Url.encode(key.encoded()) + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    out.println(Base64Url.encode(key.publicKey()));
    return 0;
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
