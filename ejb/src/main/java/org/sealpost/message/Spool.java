package org.sealpost.message;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A temporary file for ciphertext, readable by the service's user alone. Where the system can, its
 * name is gone as soon as it is open, so that not even a crash leaves it behind.
 */
final class Spool implements Closeable {
  private static final int PIECE = 64 * 1024;
  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final FileChannel file;
  private final long limit;

  private Spool(FileChannel file, long limit) {
    this.file = file;
    this.limit = limit;
  }

  /**
   * @param limit bytes it takes; one more is a {@link TooLargeException}
   */
  static Spool in(Path folder, long limit) throws IOException {
    Path path = folder.resolve("sealpost-" + UUID.randomUUID() + ".spool");
    return new Spool(FileChannel.open(path, OPTIONS, ownerOnly()), limit);
  }

  OutputStream sink() {
    return new Limited(Channels.newOutputStream(file));
  }

  void copyTo(OutputStream out) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    for (long at = 0; at < file.size(); at += piece.limit()) {
      piece.clear();
      file.read(piece, at);
      piece.flip();
      out.write(piece.array(), 0, piece.limit());
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private final class Limited extends OutputStream {
    private final OutputStream out;
    private long left = limit;

    private Limited(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      left -= length;
      if (left < 0) {
        throw new TooLargeException("The envelope would be larger than a reader may post.");
      }
      out.write(bytes, offset, length);
    }
  }
}
