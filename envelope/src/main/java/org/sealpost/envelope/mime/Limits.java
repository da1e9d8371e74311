package org.sealpost.envelope.mime;

/** What a message may have; beyond it sealing is refused (format section 6). */
public final class Limits {

  /** Bytes of the message's own header block. */
  public static final int HEADER_BLOCK = 256 * 1024;

  /** Bytes of one header field, folded lines included, in the message or in a part. */
  static final int HEADER_FIELD = 128 * 1024;

  /** Fields in one header. */
  static final int HEADER_COUNT = 1000;

  /** Body parts, on all levels together. */
  static final int PARTS = 1000;

  /** Multiparts within each other. */
  static final int NESTING = 50;

  /** Bytes of one segment. */
  static final int SEGMENT = 256 * 1024;

  /** Runs of base64 under half a segment that are stored decoded; later ones stay as they are. */
  static final int SHORT_RUNS = 2500;

  private Limits() {}
}
