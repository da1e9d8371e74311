package org.sealpost.envelope.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The text of header fields: unfolded, UTF-8 (RFC 6532) or else windows-1252, words decoded. */
final class FieldText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private FieldText() {}

  /** What stands behind the colon, unfolded, its encoded words left as they are. */
  static String body(byte[] raw) {
    String text = text(raw);
    String body = text.substring(text.indexOf(':') + 1);
    return body.replace("\r\n", "").replace("\n", "").strip();
  }

  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Decodes encoded words (RFC 2047) and removes control characters. */
  static String decoded(String text) {
    return clean(
        text.contains("=?") ? DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT) : text);
  }

  static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** UTF-8 written as one character for each byte: what Mime4J's parsers take. */
  static String narrow(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Undoes {@link #narrow} in what a parser gave back. */
  static String wide(String text) {
    boolean narrow = text.chars().allMatch(c -> c < 256);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return narrow && TextCharset.isUtf8(bytes, 0, bytes.length)
        ? new String(bytes, StandardCharsets.UTF_8)
        : text;
  }
}
