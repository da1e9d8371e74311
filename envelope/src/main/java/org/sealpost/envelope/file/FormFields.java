package org.sealpost.envelope.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the fields of an envelope's form, one after the other. What mail systems do harmlessly is
 * borne: other line ends, white space within values, attributes in another order or without quotes,
 * text before and after the page.
 */
public final class FormFields {

  private static final Pattern FIELD =
      Pattern.compile("(?is)(input|textarea)\\s.*?\\bname\\s*=\\s*[\"']?([a-z])\\b.*");
  private static final Pattern VALUE = Pattern.compile("(?is).*\\bvalue\\s*=\\s*[\"']?(\\w*).*");
  private static final int LONGEST_TAG = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int start;
  private int end;
  private String tag = "";

  public FormFields(InputStream in) {
    this.in = in;
  }

  /** Moves on to the next field and gives its name; empty at the end of the file. */
  public Optional<String> next() throws IOException {
    while (nextTag()) {
      Matcher field = FIELD.matcher(tag);
      if (field.matches()) {
        return Optional.of(field.group(2));
      }
    }
    return Optional.empty();
  }

  /** The value of an {@code input}. */
  public String attribute() {
    Matcher value = VALUE.matcher(tag);
    return value.matches() ? value.group(1) : "";
  }

  /**
   * Reads from the value of a {@code textarea}, white space left out.
   *
   * @return the number of bytes, or -1 at the end of the value
   * @throws EOFException if the file ends within the value
   */
  public int read(byte[] into) throws IOException {
    int count = 0;
    while (count == 0) {
      if (start == end && !fill()) {
        throw new EOFException();
      }
      if (buffer[start] == '<') {
        return -1;
      }
      while (start < end && count < into.length && buffer[start] != '<') {
        byte character = buffer[start++];
        if (character != '\r' && character != '\n' && character != ' ' && character != '\t') {
          into[count++] = character;
        }
      }
    }
    return count;
  }

  private boolean nextTag() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean within = false;
    while (start < end || fill()) {
      char character = (char) (buffer[start++] & 0xFF);
      if (within && character == '>') {
        tag = text.toString();
        return true;
      }
      if (character == '<') {
        within = true;
        text.setLength(0);
      } else if (within && text.length() < LONGEST_TAG) {
        text.append(character);
      }
    }
    return false;
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /** The rest of a short value as text. */
  public String text(int longest) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] piece = new byte[1024];
    int count;
    while ((count = read(piece)) >= 0 && text.length() <= longest) {
      text.append(new String(piece, 0, count, StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }
}
