package org.sealpost.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a mail server answered (RFC 5321 section 4.2).
 *
 * @param code 100 to 599
 * @param lines without their codes
 */
record Reply(int code, List<String> lines) {
  private static final int LONGEST_LINE = 2048;
  private static final int MOST_LINES = 100;
  private static final int CODE = 3;

  /**
   * Reads one reply and not a byte more, so that nothing said in clear is taken for something said
   * under TLS.
   *
   * @throws IOException if it is none, or endless
   */
  static Reply read(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = line(in);
    while (line.length() > CODE && line.charAt(CODE) == '-' && lines.size() < MOST_LINES) {
      lines.add(line.substring(CODE + 1));
      line = line(in);
    }
    if (!line.matches("[1-5][0-9]{2}( .*)?")) {
      throw new IOException("not a reply of SMTP");
    }
    lines.add(line.substring(Math.min(CODE + 1, line.length())));
    return new Reply(Integer.parseInt(line.substring(0, CODE)), lines);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0 || line.length() == LONGEST_LINE) {
        throw new IOException("the line does not end");
      }
      line.append((char) octet);
    }
    return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
        .stripTrailing();
  }

  boolean is(int expected) {
    return code == expected;
  }

  /** Whether the server will never take it. */
  boolean isPermanent() {
    return code >= 500;
  }

  boolean isGood() {
    return code / 100 == 2;
  }

  /** Whether EHLO was answered with this extension. */
  boolean offers(String extension) {
    return lines.stream()
        .skip(1)
        .map(line -> line.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT))
        .anyMatch(extension::equals);
  }
}
