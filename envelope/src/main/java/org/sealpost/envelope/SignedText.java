package org.sealpost.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The exact bytes that ticket, seal and content encryption are bound to (format sections 3, 4). */
final class SignedText {

  private static final byte[] TICKET = "SE1-ticket\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SEAL = "SE1-seal\0".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] CONTEXT = "SE1\0".getBytes(StandardCharsets.US_ASCII);

  private SignedText() {}

  static byte[] ticket(byte[] header) {
    return join(TICKET, header);
  }

  static byte[] seal(EnvelopeHeader header, byte[] digest) {
    if (digest.length != CiphertextDigest.LENGTH) {
      throw new IllegalArgumentException("a ciphertext digest has 64 bytes");
    }
    return join(SEAL, sha512().digest(header.bytes()), digest);
  }

  /** The context of the content encryption (format section 4). */
  static byte[] context(EnvelopeHeader header) {
    return join(CONTEXT, sha512().digest(header.bytes()));
  }

  static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-512", e);
    }
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
