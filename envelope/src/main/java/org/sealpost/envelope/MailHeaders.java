package org.sealpost.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The header block of a message that is about to be sealed. */
public final class MailHeaders {

  private MailHeaders() {}

  /**
   * One header field as it came in.
   *
   * @param name as written, without the colon
   * @param raw all its bytes, folded lines and line ends included
   */
  public record RawHeaderField(String name, byte[] raw) {}

  /**
   * Reads the header block. Continue with {@link #message()}, which gives the whole message again.
   *
   * @throws UnsealableMessageException if the block is longer than 256 KiB
   */
  public static MailHeaders read(InputStream message)
      throws IOException, UnsealableMessageException {
    throw new UnsupportedOperationException();
  }

  /** The whole message from its first byte: what was read here and the rest of the stream. */
  public InputStream message() {
    throw new UnsupportedOperationException();
  }

  /** Every field in order. */
  public List<RawHeaderField> fields() {
    throw new UnsupportedOperationException();
  }

  /** The decoded subject. */
  public Optional<String> subject() {
    throw new UnsupportedOperationException();
  }

  /** The addresses in From, as {@code local@domain}, not judged. */
  public List<String> from() {
    throw new UnsupportedOperationException();
  }

  /** The addresses in all To fields, groups resolved. */
  public List<String> to() {
    throw new UnsupportedOperationException();
  }

  /** The addresses in all Cc fields, groups resolved. */
  public List<String> cc() {
    throw new UnsupportedOperationException();
  }
}
