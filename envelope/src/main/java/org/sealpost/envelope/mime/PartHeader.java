package org.sealpost.envelope.mime;

import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/** What the header of one part says about its content. */
final class PartHeader {

  private static final int LONGEST_NAME = 200;

  private Optional<ContentTypeField> type = Optional.empty();
  private Optional<ContentDispositionField> disposition = Optional.empty();
  private Optional<String> contentId = Optional.empty();

  void add(Field field) {
    String name = field.getName().strip().toLowerCase(Locale.ROOT);
    if (name.equals("content-type") && type.isEmpty()) {
      type = Optional.of(ContentTypeFieldLenientImpl.PARSER.parse(narrow(field), monitor()));
    } else if (name.equals("content-disposition") && disposition.isEmpty()) {
      disposition =
          Optional.of(ContentDispositionFieldLenientImpl.PARSER.parse(narrow(field), monitor()));
    } else if (name.equals("content-id") && contentId.isEmpty()) {
      contentId = Optional.of(FieldText.clean(FieldText.body(raw(field)))).map(PartHeader::bare);
    }
  }

  static byte[] raw(Field field) {
    return field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
  }

  private static Field narrow(Field field) {
    return new RawField(field.getName(), FieldText.narrow(FieldText.body(raw(field))));
  }

  private static DecodeMonitor monitor() {
    return DecodeMonitor.SILENT;
  }

  private static String bare(String id) {
    return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
  }

  Optional<String> contentId() {
    return contentId.filter(id -> !id.isEmpty());
  }

  /** The file name of Content-Disposition (RFC 2183, 2231), else the name of Content-Type. */
  Optional<String> fileName() {
    return disposition
        .map(field -> field.getParameter("filename"))
        .or(() -> type.map(field -> field.getParameter("name")))
        .map(name -> FieldText.decoded(FieldText.wide(name)))
        .map(PartHeader::harmless)
        .filter(name -> !name.isEmpty());
  }

  private static String harmless(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
  }

  boolean isAttachment() {
    return disposition.map(field -> field.isDispositionType("attachment")).orElse(false);
  }

  boolean isInline() {
    return disposition.map(field -> field.isDispositionType("inline")).orElse(false);
  }
}
