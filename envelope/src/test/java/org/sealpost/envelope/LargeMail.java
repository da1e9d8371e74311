package org.sealpost.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A mail of any size that is made while it is read; also a program that seals one. */
public final class LargeMail {

  private static final int LINE_BYTES = 57;

  private LargeMail() {}

  /** One text and one attachment of so many random bytes, in base64 lines of 76 characters. */
  public static InputStream withAttachment(long bytes) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                text(
                    "From: ann@example.com\r\nTo: bob@example.net\r\nSubject: large\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b\r\n"
                        + "Content-Type: application/octet-stream; name=a.bin\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"),
                new Lines(bytes / LINE_BYTES),
                text("--b--\r\n"))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Base64 of random bytes, 1,024 lines at a time. */
  private static final class Lines extends InputStream {

    private final byte[] block;
    private long left;
    private int at;

    Lines(long lines) {
      byte[] bytes = new byte[LINE_BYTES * 1024];
      new Random(1).nextBytes(bytes);
      String text = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encodeToString(bytes);
      block = (text + "\r\n").getBytes(StandardCharsets.US_ASCII);
      left = lines * 78;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(Math.min(length, left), block.length - at);
      System.arraycopy(block, at, into, offset, count);
      at = (at + count) % block.length;
      left -= count;
      return count;
    }
  }

  /** Seals a mail with an attachment of so many MiB and prints the length of its ciphertext. */
  public static void main(String[] args) throws Exception {
    InputStream mail = withAttachment(Long.parseLong(args[0]) * 1024 * 1024);
    SealedContent sealed =
        MessageSealer.seal(
            mail, Samples.header(), MessageKey.random(), OutputStream.nullOutputStream());
    System.out.println(sealed.ciphertextBytes());
  }
}
