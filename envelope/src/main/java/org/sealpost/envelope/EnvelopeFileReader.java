package org.sealpost.envelope;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.sealpost.envelope.file.Base64Reader;
import org.sealpost.envelope.file.FormFields;

/** Reads the fields v, h, t, c and s, which stand in this order and once each. */
final class EnvelopeFileReader {

  private static final int LONGEST_VALUE = 8 * 1024;

  private final FormFields fields;

  EnvelopeFileReader(InputStream file) {
    this.fields = new FormFields(file);
  }

  EnvelopeFile read(OutputStream ciphertext) throws IOException, BadEnvelopeException {
    try {
      return readFields(ciphertext);
    } catch (EOFException e) {
      throw new BadEnvelopeException(Check.FILE, "the file is cut off", e);
    }
  }

  private EnvelopeFile readFields(OutputStream out) throws IOException, BadEnvelopeException {
    expect("v");
    if (!fields.attribute().equals("1")) {
      throw new BadEnvelopeException(Check.VERSION, "this reader knows version 1 only");
    }
    EnvelopeHeader header = EnvelopeHeader.parse(value("h"));
    byte[] ticket = value("t", TicketPublicKey.TICKET_LENGTH, Check.TICKET);
    DigestingStream ciphertext = new DigestingStream(out);
    copy(ciphertext);
    byte[] seal = value("s", Seal.LENGTH, Check.SEAL);
    if (fields.next().isPresent()) {
      throw new BadEnvelopeException(Check.FILE, "it has more fields than an envelope");
    }
    return new EnvelopeFile(header, ticket, seal, ciphertext.digest(), ciphertext.count());
  }

  private void expect(String name) throws IOException, BadEnvelopeException {
    if (!fields.next().filter(name::equals).isPresent()) {
      throw new BadEnvelopeException(
          Check.FILE, "the field '" + name + "' is not where it belongs");
    }
  }

  private byte[] value(String name) throws IOException, BadEnvelopeException {
    expect(name);
    try {
      return Base64Url.decode(fields.text(LONGEST_VALUE));
    } catch (IllegalArgumentException e) {
      throw new BadEnvelopeException(Check.FILE, "the field '" + name + "' is damaged", e);
    }
  }

  private byte[] value(String name, int length, Check check)
      throws IOException, BadEnvelopeException {
    byte[] value = value(name);
    if (value.length != length) {
      throw new BadEnvelopeException(check, "the field '" + name + "' has another length");
    }
    return value;
  }

  private void copy(OutputStream ciphertext) throws IOException, BadEnvelopeException {
    expect("c");
    try {
      Base64Reader base64 = new Base64Reader(ciphertext);
      byte[] piece = new byte[32 * 1024];
      int count;
      while ((count = fields.read(piece)) >= 0) {
        base64.add(piece, count);
      }
      base64.finish();
    } catch (IllegalArgumentException e) {
      throw new BadEnvelopeException(Check.FILE, "the field 'c' is damaged", e);
    }
  }
}
