package org.sealpost.courier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.Check;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.MessageOpener;
import org.sealpost.envelope.OpenedMessage;
import org.sealpost.envelope.content.CiphertextSource;
import org.sealpost.spool.SpoolFile;

/** The envelope of a sealed mail; its ciphertext lies in the spool until this is closed. */
final class SealedCopy implements Closeable {
  private final EnvelopeFile envelope;
  private final SpoolFile ciphertext;

  private SealedCopy(EnvelopeFile envelope, SpoolFile ciphertext) {
    this.envelope = envelope;
    this.ciphertext = ciphertext;
  }

  /**
   * Takes the envelope out of the mail.
   *
   * @throws BadEnvelopeException if there is none, or its seal does not hold
   */
  static SealedCopy of(InputStream mail, Path folder) throws IOException, BadEnvelopeException {
    SpoolFile spool = SpoolFile.in(folder, "delivery-");
    SealedCopy copy = null;
    try {
      EnvelopeFile envelope = envelope(mail, spool.sink());
      if (!envelope.sealHolds()) {
        throw new BadEnvelopeException(Check.SEAL, "the stored mail is not what was sealed");
      }
      copy = new SealedCopy(envelope, spool);
      return copy;
    } finally {
      if (copy == null) {
        spool.close();
      }
    }
  }

  private static EnvelopeFile envelope(InputStream mail, OutputStream ciphertext)
      throws IOException, BadEnvelopeException {
    MimeTokenStream tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
    tokens.parse(mail);
    boolean attached = false;
    try {
      for (EntityState at = tokens.getState();
          at != EntityState.T_END_OF_STREAM;
          at = tokens.next()) {
        attached |= at == EntityState.T_FIELD && isOfAttachment(tokens);
        if (at == EntityState.T_BODY && attached) {
          return EnvelopeFile.read(tokens.getDecodedInputStream(), ciphertext);
        }
      }
    } catch (MimeException damaged) {
      throw new IOException(damaged);
    }
    throw new BadEnvelopeException(Check.CONTAINER, "the stored mail has no envelope");
  }

  private static boolean isOfAttachment(MimeTokenStream tokens) {
    return tokens.getField().getName().equalsIgnoreCase("Content-Disposition")
        && tokens.getField().getBody().toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  /** Verifies every byte, then plays the message as it was sealed; never the whole is in memory. */
  OpenedMessage open(MessageKey key) throws IOException, BadEnvelopeException {
    return MessageOpener.open(new Spooled(ciphertext), envelope.header(), key);
  }

  @Override
  public void close() throws IOException {
    ciphertext.close();
  }

  /** A ciphertext in the spool. */
  private record Spooled(SpoolFile file) implements CiphertextSource {
    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void read(long position, ByteBuffer into) throws IOException {
      file.read(position, into);
    }
  }
}
