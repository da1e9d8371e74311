package org.sealpost.envelope.mime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.sealpost.envelope.container.Step;

/**
 * The content of a body: text in UTF-8. What is UTF-8 already is shared with the original; text of
 * another charset is converted. Text that names none, or claims to be ASCII, and is neither, is
 * read as windows-1252, as browsers do.
 */
final class TextContent implements Content {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final PartSteps steps;
  private final TextCharset charset;
  private final CharBuffer characters = CharBuffer.allocate(4096);
  private ByteBuffer pending = ByteBuffer.allocate(0);
  private CharsetDecoder decoder;

  TextContent(PartSteps steps, TextCharset charset) {
    this.steps = steps;
    this.charset = charset;
    this.decoder = charset.isUtf8() ? null : lenient(charset.charset());
  }

  @Override
  public void add(byte[] bytes, int offset, int length) throws IOException {
    if (fits(bytes, offset, length)) {
      steps.add(bytes, offset, length);
    } else {
      convert(bytes, offset, length);
    }
  }

  @Override
  public void addDecoded(Unit unit) throws IOException {
    byte[] bytes = unit.bytes();
    if (fits(bytes, 0, bytes.length)) {
      steps.share(new Step.Raw(unit.step().segment()), bytes.length);
    } else {
      convert(bytes, 0, bytes.length);
    }
  }

  @Override
  public void addPlayed(Unit unit) throws IOException {
    finishDecoding();
    steps.share(unit.step(), unit.played());
  }

  @Override
  public void end() throws IOException {
    finishDecoding();
  }

  private boolean fits(byte[] bytes, int offset, int length) {
    if (pending.hasRemaining()) {
      return false;
    }
    if (charset.isDeclaredUtf8()) {
      return true;
    }
    return decoder == null
        ? TextCharset.isUtf8(bytes, offset, length)
        : charset.extendsAscii() && TextCharset.isAscii(bytes, offset, length);
  }

  private void convert(byte[] bytes, int offset, int length) throws IOException {
    if (decoder == null) {
      decoder = lenient(WINDOWS);
    }
    ByteBuffer input =
        ByteBuffer.allocate(pending.remaining() + length)
            .put(pending)
            .put(bytes, offset, length)
            .flip();
    decode(input, false);
    pending = input.slice();
  }

  private void decode(ByteBuffer input, boolean end) throws IOException {
    CoderResult result;
    do {
      result = decoder.decode(input, characters, end);
      write();
    } while (result.isOverflow());
  }

  private void finishDecoding() throws IOException {
    if (decoder == null) {
      return;
    }
    decode(pending, true);
    decoder.flush(characters);
    write();
    decoder.reset();
    pending = ByteBuffer.allocate(0);
  }

  private void write() throws IOException {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(characters.flip());
    steps.add(utf8.array(), utf8.arrayOffset(), utf8.limit());
    characters.clear();
  }

  private static CharsetDecoder lenient(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }
}
