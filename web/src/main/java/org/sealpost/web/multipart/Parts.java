package org.sealpost.web.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** The parts of one multipart body, in order, in constant memory (RFC 2046 section 5.1). */
public final class Parts {
  private static final MimeConfig STRICT =
      MimeConfig.custom()
          .setStrictParsing(true)
          .setMaxHeaderCount(16)
          .setMaxHeaderLen(2048)
          .setMaxLineLen(2048)
          .build();

  private final MimeTokenStream tokens = new MimeTokenStream(STRICT);

  private Parts(String contentType, InputStream body) {
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parseHeadless(body, contentType);
  }

  /**
   * Begins to read.
   *
   * @param contentType the Content-Type of the whole, with its boundary
   * @throws BrokenBodyException if it names no boundary
   */
  public static Parts of(String contentType, InputStream body) throws BrokenBodyException {
    if (contentType == null
        || contentType.chars().anyMatch(c -> c < ' ' || c > '~')
        || !contentType.toLowerCase(Locale.ROOT).contains("boundary=")) {
      throw new BrokenBodyException("Content-Type must name the boundary of the parts.");
    }
    return new Parts(contentType, body);
  }

  /** The next part, or nothing after the closing boundary. */
  public Optional<Part> next() throws IOException {
    if (advanceTo(EntityState.T_START_BODYPART) == EntityState.T_END_OF_STREAM) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>();
    for (EntityState state = advance(); state != EntityState.T_BODY; state = advance()) {
      if (state == EntityState.T_FIELD) {
        add(fields, tokens.getField());
      } else if (state == EntityState.T_START_MULTIPART) {
        throw new BrokenBodyException("A part must not have parts of its own.");
      }
    }
    return Optional.of(new Part(fields, new PartBody(tokens.getInputStream(), this)));
  }

  /** Reads to the closing boundary and refuses any further part. */
  public void end() throws IOException {
    if (next().isPresent()) {
      throw new BrokenBodyException("There are more parts than expected.");
    }
  }

  /** Steps over the end of the current part, which must be a boundary. */
  void endOfPart() throws IOException {
    advanceTo(EntityState.T_END_BODYPART);
    advance();
  }

  private EntityState advanceTo(EntityState wanted) throws IOException {
    EntityState state = tokens.getState();
    while (state != wanted && state != EntityState.T_END_OF_STREAM) {
      state = advance();
    }
    return state;
  }

  private EntityState advance() throws IOException {
    try {
      return tokens.next();
    } catch (MimeException | MimeIOException e) {
      throw broken();
    }
  }

  static BrokenBodyException broken() {
    return new BrokenBodyException("The multipart body is broken or ends early.");
  }

  private static void add(Map<String, String> fields, Field field) throws IOException {
    String value = field.getBody() == null ? "" : field.getBody().strip();
    if (fields.put(field.getName().toLowerCase(Locale.ROOT), value) != null) {
      throw new BrokenBodyException("A part names " + field.getName() + " twice.");
    }
  }
}
