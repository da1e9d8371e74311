package org.sealpost.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * Finds the envelope in a sealed mail, as a mail program does when its user saves the attachment.
 */
public record EnvelopeInMail(String fileName, byte[] html) {

  public static Optional<EnvelopeInMail> find(InputStream mail) throws IOException {
    try {
      var tokens = new MimeTokenStream(MimeConfig.PERMISSIVE);
      tokens.parse(mail);
      String fileName = null;
      for (var state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        if (state == EntityState.T_START_HEADER) {
          fileName = null;
        } else if (state == EntityState.T_FIELD) {
          fileName = attachmentName(tokens.getField()).orElse(fileName);
        } else if (state == EntityState.T_BODY && fileName != null) {
          return Optional.of(
              new EnvelopeInMail(fileName, tokens.getDecodedInputStream().readAllBytes()));
        }
      }
      return Optional.empty();
    } catch (MimeException e) {
      throw new IOException(e);
    }
  }

  private static Optional<String> attachmentName(Field field) {
    var body = field.getBody();
    var at = body.indexOf("securedoc_");
    var disposition = "content-disposition".equals(field.getName().toLowerCase(Locale.ROOT));
    return disposition && at >= 0
        ? Optional.of(body.substring(at, body.indexOf(".html", at) + 5))
        : Optional.empty();
  }
}
