package org.sealpost.envelope.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.util.CharsetUtil;

/**
 * The charset of a text part.
 *
 * @param charset windows-1252 for ISO-8859-1 and for names nobody knows, as in browsers
 * @param declared whether the part names one beyond ASCII
 */
record TextCharset(Charset charset, boolean declared) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static TextCharset of(String name) {
    Charset charset = name == null ? StandardCharsets.US_ASCII : CharsetUtil.lookup(name.strip());
    if (charset == null || charset.equals(StandardCharsets.ISO_8859_1)) {
      return new TextCharset(WINDOWS, true);
    }
    if (charset.equals(StandardCharsets.US_ASCII)) {
      return new TextCharset(StandardCharsets.UTF_8, false);
    }
    return new TextCharset(charset, true);
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  boolean isDeclaredUtf8() {
    return declared && isUtf8();
  }

  /** Whether bytes under 128 mean ASCII, wherever they stand. */
  boolean extendsAscii() {
    String name = charset.name().toLowerCase(Locale.ROOT);
    return name.startsWith("iso-8859-")
        || name.startsWith("windows-125")
        || name.startsWith("koi8");
  }

  static boolean isAscii(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isUtf8(byte[] bytes, int offset, int length) {
    if (isAscii(bytes, offset, length)) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
