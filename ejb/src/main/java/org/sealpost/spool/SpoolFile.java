package org.sealpost.spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import org.sealpost.settings.OwnFiles;

/**
 * A temporary file for ciphertext, readable by the service's user alone. Where the system can, its
 * name is gone as soon as it is open, so that not even a crash leaves it behind.
 */
public final class SpoolFile implements Closeable {
  private static final int PIECE = 64 * 1024;
  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private final FileChannel file;

  private SpoolFile(FileChannel file) {
    this.file = file;
  }

  /**
   * An empty one.
   *
   * @param prefix what its name begins with
   * @throws SpoolUnusableException if the folder does not take it
   */
  public static SpoolFile in(Path folder, String prefix) throws IOException {
    Path path = folder.resolve(prefix + UUID.randomUUID() + ".spool");
    try {
      return new SpoolFile(FileChannel.open(path, OPTIONS, OwnFiles.attributes()));
    } catch (IOException refused) {
      throw new SpoolUnusableException(refused);
    }
  }

  /** Appends; a write that finds no room fails with {@link SpoolUnusableException}. */
  public OutputStream sink() {
    return new Sink(Channels.newOutputStream(file));
  }

  /** In bytes. */
  public long size() throws IOException {
    return file.size();
  }

  /** Fills the buffer from the given position; what is not there is missing in it. */
  public void read(long position, ByteBuffer into) throws IOException {
    int count = 0;
    for (long at = position; into.hasRemaining() && count >= 0; at += count) {
      count = file.read(into, at);
    }
  }

  /** Writes the whole content out, in constant memory, as often as it is asked to. */
  public void copyTo(OutputStream out) throws IOException {
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

  private static final class Sink extends OutputStream {
    private final OutputStream out;

    private Sink(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (ClosedChannelException gone) {
        throw gone;
      } catch (IOException refused) {
        throw new SpoolUnusableException(refused);
      }
    }
  }
}
