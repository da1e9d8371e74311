package org.sealpost.message;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.content.CiphertextSource;
import org.sealpost.envelope.content.EncryptingStream;
import org.sealpost.envelope.content.VerifiedContent;
import org.sealpost.spool.SpoolFile;

/**
 * A mail whose rules must see it whole before anything becomes of it. It waits in the spool under a
 * key that is nowhere but in this object.
 */
final class WaitingMail implements Closeable {
  private static final byte[] CONTEXT =
      "sealpost waiting mail v1".getBytes(StandardCharsets.US_ASCII);

  private final SpoolFile file;
  private final byte[] key = MessageKey.random().exposeBytes();
  private final EncryptingStream sink;

  private WaitingMail(SpoolFile file) throws IOException {
    this.file = file;
    sink = EncryptingStream.begin(file.sink(), key, CONTEXT);
  }

  static WaitingMail in(Path folder) throws IOException {
    return new WaitingMail(SpoolFile.in(folder, "sealpost-waiting-"));
  }

  /** Where the mail is written to; {@link #complete} ends it. */
  OutputStream sink() {
    return sink;
  }

  void complete() throws IOException {
    sink.finish();
  }

  /** The mail, from its first byte, in constant memory; nothing if the file is not what it was. */
  InputStream content() throws IOException {
    try {
      return new Content(VerifiedContent.of(source(), key, CONTEXT));
    } catch (BadEnvelopeException damaged) {
      throw new IOException("the waiting mail has been damaged", damaged);
    }
  }

  private CiphertextSource source() {
    return new CiphertextSource() {
      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      public void read(long position, ByteBuffer into) throws IOException {
        file.read(position, into);
      }
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static final class Content extends InputStream {
    private final VerifiedContent content;
    private long at;

    private Content(VerifiedContent content) {
      this.content = content;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = (int) Math.min(length, content.size() - at);
      if (count == 0) {
        return length == 0 ? 0 : -1;
      }
      content.read(at, ByteBuffer.wrap(bytes, offset, count));
      at += count;
      return count;
    }
  }
}
