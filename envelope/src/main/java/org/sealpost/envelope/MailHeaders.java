package org.sealpost.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sealpost.envelope.container.Index.Person;
import org.sealpost.envelope.mime.Limits;
import org.sealpost.envelope.mime.OwnHeader;

/** The header block of a message that is about to be sealed. */
public final class MailHeaders {
  /** Other characters are allowed in names, but no mail program uses them. */
  private static final Pattern USUAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final List<RawHeaderField> fields = new ArrayList<>();
  private final OwnHeader header = new OwnHeader();
  private final InputStream message;
  private final byte[] block;
  private final int length;
  private final InputStream rest;
  private final boolean beginsWithText;
  private final boolean binary;

  private MailHeaders(byte[] start, int length, int read, InputStream rest) {
    this.block = start;
    this.length = length;
    this.rest =
        new SequenceInputStream(new ByteArrayInputStream(start, length, read - length), rest);
    this.message = new SequenceInputStream(new ByteArrayInputStream(start, 0, length), this.rest);
    this.binary = hasNul(start, length);
    int second = lineEnd(block, 0, length);
    this.beginsWithText =
        lineOfWords(block, 0, second) && lineOfWords(block, second, lineEnd(block, second, length));
    readFields();
  }

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
    byte[] start = new byte[8 * 1024];
    int length = 0;
    BlankLine search = new BlankLine();
    int end = -1;
    int count;
    while (end < 0 && (count = message.read(start, length, start.length - length)) >= 0) {
      length += count;
      end = search.end(start, length);
      if (end < 0 && length == start.length) {
        start = larger(start);
      }
    }
    return new MailHeaders(start, end < 0 ? length : end, length, message);
  }

  private static byte[] larger(byte[] start) throws UnsealableMessageException {
    if (start.length >= Limits.HEADER_BLOCK) {
      throw new UnsealableMessageException("the header of the message is longer than 256 KiB");
    }
    return Arrays.copyOf(start, 2 * start.length);
  }

  private void readFields() {
    int end;
    for (int at = 0; at < length; at = end) {
      end = fieldEnd(at);
      addField(Arrays.copyOfRange(block, at, end));
    }
  }

  private int fieldEnd(int from) {
    int end = lineEnd(block, from, length);
    while (end < length && (block[end] == ' ' || block[end] == '\t')) {
      end = lineEnd(block, end, length);
    }
    return end;
  }

  private static int lineEnd(byte[] block, int from, int length) {
    int end = from;
    while (end < length && block[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, length);
  }

  private void addField(byte[] raw) {
    String name = name(raw);
    boolean proper = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127);
    if (proper) {
      fields.add(new RawHeaderField(name, raw));
      header.add(name, raw);
    }
  }

  private static String name(byte[] field) {
    String text = new String(field, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.max(text.indexOf(':'), 0)).stripTrailing();
  }

  /**
   * Whether this can be a message at all: it has a header field, or it is one of those whose header
   * got lost and that begin with two lines of words. JSON, markup and binary data are none.
   */
  public boolean isMessage() {
    return !binary
        && (beginsWithText
            || fields.stream().anyMatch(field -> USUAL.matcher(field.name()).matches()));
  }

  private static boolean hasNul(byte[] block, int length) {
    int at = 0;
    while (at < length && block[at] != 0) {
      at++;
    }
    return at < length;
  }

  private static boolean lineOfWords(byte[] block, int from, int to) {
    String line = new String(block, from, to - from, StandardCharsets.ISO_8859_1);
    return line.endsWith("\n")
        && line.indexOf(' ') > 0
        && Character.isLetterOrDigit(line.charAt(0))
        && line.stripTrailing().chars().noneMatch(c -> c < ' ' && c != '\t');
  }

  /** The whole message from its first byte: what was read here and the rest of the stream. */
  public InputStream message() {
    return message;
  }

  /** As {@link #message()}, which is used up with it, but without the fields of these names. */
  public InputStream messageWithout(Predicate<String> name) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(length);
    int end;
    for (int at = 0; at < length; at = end) {
      end = fieldEnd(at);
      if (!name.test(name(Arrays.copyOfRange(block, at, end)))) {
        kept.write(block, at, end - at);
      }
    }
    return new SequenceInputStream(new ByteArrayInputStream(kept.toByteArray()), rest);
  }

  /** Every field in order; lines that are no field are left out. */
  public List<RawHeaderField> fields() {
    return List.copyOf(fields);
  }

  /** The decoded subject. */
  public Optional<String> subject() {
    return header.subject();
  }

  /** What the fields of this name say, decoded, in order. */
  public List<String> values(String name) {
    return header.values(name);
  }

  /** The addresses in From, as {@code local@domain}, not judged. */
  public List<String> from() {
    return addresses("from");
  }

  /** The addresses in all To fields, groups resolved. */
  public List<String> to() {
    return addresses("to");
  }

  /** The addresses in all Cc fields, groups resolved. */
  public List<String> cc() {
    return addresses("cc");
  }

  private List<String> addresses(String name) {
    return header.people(name).stream()
        .map(Person::address)
        .filter(address -> !address.isEmpty())
        .toList();
  }
}
