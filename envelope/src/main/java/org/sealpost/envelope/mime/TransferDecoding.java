package org.sealpost.envelope.mime;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.apache.james.mime4j.util.MimeUtil;

/** Undoes the transfer encoding of one part (RFC 2045 section 6), leniently. */
enum TransferDecoding {
  NONE,
  QUOTED_PRINTABLE,
  BASE64;

  static TransferDecoding of(String name) {
    if (MimeUtil.isBase64Encoding(name)) {
      return BASE64;
    }
    return MimeUtil.isQuotedPrintableEncoded(name) ? QUOTED_PRINTABLE : NONE;
  }

  void decode(BodyPieces pieces, Content content) throws IOException {
    if (this == NONE) {
      pass(pieces, content);
    } else {
      convert(pieces, content);
    }
    content.end();
  }

  private static void pass(BodyPieces pieces, Content content) throws IOException {
    byte[] buffer = new byte[8 * 1024];
    int count;
    while ((count = pieces.plain(buffer, 0, buffer.length)) >= 0) {
      if (count > 0) {
        content.add(buffer, 0, count);
      } else {
        addUnit(pieces.unit(), content);
      }
    }
  }

  private static void addUnit(Unit unit, Content content) throws IOException {
    if (unit.isBase64()) {
      content.addPlayed(unit);
    } else {
      content.addDecoded(unit);
    }
  }

  private void convert(BodyPieces pieces, Content content) throws IOException {
    byte[] buffer = new byte[8 * 1024];
    Unit unit;
    do {
      InputStream decoded = decoded(pieces);
      int count;
      while ((count = decoded.read(buffer, 0, buffer.length)) >= 0) {
        content.add(buffer, 0, count);
      }
      unit = pieces.unit();
      if (unit != null && this == BASE64) {
        content.addDecoded(unit);
      } else if (unit != null) {
        content.addPlayed(unit);
      }
    } while (unit != null);
  }

  private InputStream decoded(InputStream encoded) {
    return this == BASE64
        ? new Base64InputStream(encoded)
        : new QuotedPrintableInputStream(encoded);
  }
}
