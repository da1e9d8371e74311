package org.sealpost.message;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.sealpost.spool.SpoolFile;

/** The ciphertext of one envelope while it is made. */
final class Spool implements Closeable {
  private final SpoolFile file;
  private final long limit;

  private Spool(SpoolFile file, long limit) {
    this.file = file;
    this.limit = limit;
  }

  /**
   * @param limit bytes it takes; one more is a {@link TooLargeException}
   */
  static Spool in(Path folder, long limit) throws IOException {
    return new Spool(SpoolFile.in(folder, "sealpost-"), limit);
  }

  OutputStream sink() {
    return new Limited(file.sink());
  }

  void copyTo(OutputStream out) throws IOException {
    file.copyTo(out);
  }

  @Override
  public void close() throws IOException {
    file.close();
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
