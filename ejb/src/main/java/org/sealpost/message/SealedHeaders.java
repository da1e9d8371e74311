package org.sealpost.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.util.MimeUtil;
import org.sealpost.envelope.MailHeaders.RawHeaderField;
import org.sealpost.policy.SubjectRule;

/**
 * The header fields of a sealed mail: those that mail needs on its way, byte for byte but for their
 * line ends, and a subject by profile. All others go, as they may tell what the envelope hides.
 */
final class SealedHeaders {
  private static final Set<String> KEPT =
      Set.of(
          "received",
          "return-path",
          "from",
          "sender",
          "reply-to",
          "to",
          "cc",
          "date",
          "message-id",
          "in-reply-to",
          "references",
          "auto-submitted",
          "precedence");

  private SealedHeaders() {}

  static void write(List<RawHeaderField> fields, Draft draft, OutputStream out) throws IOException {
    SubjectRule rule = draft.terms().subject();
    for (RawHeaderField field : fields) {
      if (isKept(field.name().strip().toLowerCase(Locale.ROOT), rule)) {
        out.write(withCrLf(field.raw()));
      }
    }
    if (fields.stream().noneMatch(field -> field.name().equalsIgnoreCase("from"))) {
      out.write(from(draft).getBytes(StandardCharsets.UTF_8));
    }
    if (rule == SubjectRule.NEUTRAL) {
      out.write(neutralSubject(draft).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static boolean isKept(String name, SubjectRule rule) {
    return KEPT.contains(name)
        || name.startsWith("list-")
        || (name.equals("subject") && rule == SubjectRule.KEPT);
  }

  /** RFC 5322 demands the field; a mail that came without it gets its envelope sender. */
  private static String from(Draft draft) {
    return "From: " + draft.header().fields().from() + "\r\n";
  }

  private static String neutralSubject(Draft draft) {
    String text = SealedTexts.of(draft).neutralSubject();
    String encoded =
        EncoderUtil.encodeIfNecessary(text, EncoderUtil.Usage.TEXT_TOKEN, "Subject: ".length());
    return MimeUtil.fold("Subject: " + encoded, 0) + "\r\n";
  }

  /** A lone CR or LF would be a line end to one mail program and none to the next. */
  private static byte[] withCrLf(byte[] raw) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(raw.length + 2);
    int end = raw.length;
    while (end > 0 && (raw[end - 1] == '\r' || raw[end - 1] == '\n')) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (raw[i] == '\n') {
        lines.writeBytes(new byte[] {'\r', '\n'});
      } else if (raw[i] != '\r') {
        lines.write(raw[i]);
      }
    }
    lines.writeBytes(new byte[] {'\r', '\n'});
    return lines.toByteArray();
  }
}
