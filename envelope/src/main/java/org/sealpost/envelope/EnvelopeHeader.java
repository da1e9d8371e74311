package org.sealpost.envelope;

/**
 * The header of an envelope: what it says, and the exact bytes that say it. Those bytes are what
 * the ticket signs; they are never written anew.
 */
public final class EnvelopeHeader {

  /** The longest header, in bytes. */
  public static final int MAX_LENGTH = 4096;

  private final byte[] bytes;
  private final HeaderFields fields;

  private EnvelopeHeader(byte[] bytes, HeaderFields fields) {
    this.bytes = bytes;
    this.fields = fields;
  }

  /**
   * Writes a header.
   *
   * @throws IllegalArgumentException if a field is out of its range, so that it would not be read
   */
  public static EnvelopeHeader of(HeaderFields fields) {
    try {
      return parse(HeaderJson.write(fields));
    } catch (BadEnvelopeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /**
   * Reads a header: UTF-8 JSON of at most 4 KiB, every name once and known, every value in range.
   *
   * @throws BadEnvelopeException with {@link Check#HEADER} or {@link Check#VERSION}
   */
  public static EnvelopeHeader parse(byte[] bytes) throws BadEnvelopeException {
    if (bytes.length > MAX_LENGTH) {
      throw new BadEnvelopeException(Check.HEADER, "longer than 4 KiB");
    }
    byte[] own = bytes.clone();
    return new EnvelopeHeader(own, HeaderJson.read(own));
  }

  /** The bytes that were parsed, which are the bytes that are signed. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public HeaderFields fields() {
    return fields;
  }

  public MessageId messageId() {
    return fields.messageId();
  }

  @Override
  public String toString() {
    return "EnvelopeHeader[" + fields.messageId() + "]";
  }
}
