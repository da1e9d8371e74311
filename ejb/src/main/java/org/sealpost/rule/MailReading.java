package org.sealpost.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.CharsetUtil;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MailHeaders;
import org.sealpost.envelope.UnsealableMessageException;

/** Reads a mail once, to its end, for the rules; what it keeps does not grow with the mail. */
public final class MailReading {
  private static final int PARTS = 1_000;
  private static final int NESTING = 50;
  private static final int LINE = 128 * 1024;
  private static final Charset UNKNOWN = Charset.forName("windows-1252");
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMalformedHeaderStartsBody(true)
          .setMaxHeaderCount(1_000)
          .setMaxHeaderLen(LINE)
          .setMaxLineLen(LINE)
          .build();

  private final MimeTokenStream tokens = new MimeTokenStream(LENIENT);
  private final SearchedText text = new SearchedText(RuleLimits.TEXT_CHARACTERS);
  private int parts;
  private int depth;

  private MailReading() {}

  /**
   * Reads the mail to its end.
   *
   * @param bytes how many have been read, asked at the end
   * @throws UnsealableMessageException if it is no mail, or one beyond the limits of sealing
   */
  public static ReadMail read(
      EmailAddress sender, List<EmailAddress> recipients, InputStream mail, LongSupplier bytes)
      throws IOException, UnsealableMessageException {
    MailHeaders headers = MailHeaders.read(mail);
    if (!headers.isMessage()) {
      throw new UnsealableMessageException(
          "The body is no message: it does not begin with a header field.");
    }
    MailReading reading = new MailReading();
    reading.readParts(headers.message());
    mail.transferTo(OutputStream.nullOutputStream());
    return new ReadMail(sender, recipients, headers, reading.text, bytes.getAsLong());
  }

  private void readParts(InputStream message) throws IOException, UnsealableMessageException {
    tokens.parse(message);
    try {
      EntityState state = tokens.getState();
      while (state != EntityState.T_END_OF_STREAM && !text.isFull()) {
        accept(state);
        state = tokens.next();
      }
    } catch (MimeException | MaxLineLimitException | IllegalStateException broken) {
      // What cannot be parsed is not searched; sealing refuses what is beyond its limits.
    }
  }

  private void accept(EntityState state) throws IOException, UnsealableMessageException {
    switch (state) {
      case T_START_MULTIPART, T_START_MESSAGE -> depth++;
      case T_END_MULTIPART, T_END_MESSAGE -> depth--;
      case T_START_BODYPART -> parts++;
      case T_BODY -> leaf();
      default -> {
        // the other states bring no text
      }
    }
    if (depth > NESTING || parts > PARTS) {
      throw new UnsealableMessageException("the message has too many parts, or parts within parts");
    }
  }

  private void leaf() throws IOException {
    String type = tokens.getBodyDescriptor().getMimeType();
    if (type.equals("text/html")) {
      text.addHtml(content());
    } else if (type.startsWith("text/")) {
      text.addPlain(content());
    }
  }

  private Reader content() {
    return new BufferedReader(
        new InputStreamReader(tokens.getDecodedInputStream(), charset()), 8192);
  }

  /** UTF-8 where none is named, as it holds ASCII; what nobody knows is read as browsers do. */
  private Charset charset() {
    String name = tokens.getBodyDescriptor().getCharset();
    Charset known = name == null ? StandardCharsets.UTF_8 : CharsetUtil.lookup(name.strip());
    if (known == null) {
      return UNKNOWN;
    }
    return known.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : known;
  }
}
