package org.sealpost.web.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One part: its header fields and its bytes as they were sent, to be read once and in time. */
public final class Part {
  private final Map<String, String> fields;
  private final InputStream body;

  Part(Map<String, String> fields, InputStream body) {
    this.fields = fields;
    this.body = body;
  }

  /** The unfolded value of a header field, any case. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The media type without parameters, in lower case; {@code text/plain} if none was sent. */
  public String mediaType() {
    String value = field("Content-Type").orElse("text/plain");
    return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** True if the bytes are the content itself: no base64, no quoted-printable. */
  public boolean isIdentity() {
    String encoding = field("Content-Transfer-Encoding").orElse("binary").strip();
    return encoding.matches("(?i)7bit|8bit|binary");
  }

  /** The bytes up to the next boundary; ends with a refusal if the boundary is missing. */
  public InputStream body() {
    return body;
  }

  /** All bytes, of which there may be so many at most. */
  public byte[] bytes(int longest) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      all.write(buffer, 0, n);
      if (all.size() > longest) {
        throw new BrokenBodyException("A part is longer than " + longest + " bytes.");
      }
    }
    return all.toByteArray();
  }
}
