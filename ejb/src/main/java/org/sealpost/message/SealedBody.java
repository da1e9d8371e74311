package org.sealpost.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;

/** The body of a sealed mail: what it says as text and as HTML, and the envelope as attachment. */
final class SealedBody {
  private static final byte[] MIME_VERSION =
      "MIME-Version: 1.0\r\n".getBytes(StandardCharsets.US_ASCII);

  private SealedBody() {}

  /** Writes the envelope's file. */
  @FunctionalInterface
  interface EnvelopeContent {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Ends the header block with the fields of the body, then writes the body. */
  static void write(SealedTexts texts, EnvelopeContent envelope, OutputStream out)
      throws IOException {
    Entity body =
        BodyPartBuilder.create()
            .setBody(
                MultipartBuilder.create("mixed")
                    .addBodyPart(alternative(texts))
                    .addBodyPart(attachment(texts.fileName(), envelope))
                    .build())
            .build();
    out.write(MIME_VERSION);
    new DefaultMessageWriter().writeEntity(body, out);
  }

  private static Entity alternative(SealedTexts texts) throws IOException {
    return BodyPartBuilder.create()
        .setBody(
            MultipartBuilder.create("alternative")
                .addBodyPart(text("plain", plain(texts)))
                .addBodyPart(text("html", html(texts)))
                .build())
        .build();
  }

  private static Entity text(String subtype, String text) throws IOException {
    return BodyPartBuilder.create()
        .setBody(text, subtype, StandardCharsets.UTF_8)
        .setContentTransferEncoding("quoted-printable")
        .build();
  }

  /** An envelope is ASCII in short lines; a second encoding would only make it larger. */
  private static Entity attachment(String fileName, EnvelopeContent envelope) {
    return BodyPartBuilder.create()
        .setBody(new EnvelopeBody(envelope))
        .setContentType(
            "text/html",
            new NameValuePair("charset", "us-ascii"),
            new NameValuePair("name", fileName))
        .setContentTransferEncoding("7bit")
        .setContentDisposition("attachment", fileName)
        .build();
  }

  private static String plain(SealedTexts texts) {
    return lines(texts).collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
  }

  private static String html(SealedTexts texts) {
    String paragraphs =
        lines(texts)
            .map(SealedBody::escaped)
            .collect(Collectors.joining("</p>\r\n<p>", "<p>", "</p>\r\n"));
    return "<!DOCTYPE html>\r\n<html lang=\""
        + texts.language()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + escaped(texts.title())
        + "</title></head>\r\n<body>\r\n"
        + paragraphs
        + "</body></html>\r\n";
  }

  private static Stream<String> lines(SealedTexts texts) {
    return Stream.of(
            List.of(texts.title(), texts.from(), texts.steps(), texts.drop()),
            texts.expiry().map(List::of).orElse(List.of()),
            List.of(texts.caution()))
        .flatMap(List::stream);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A body that is written as it is made, never held. */
  private static final class EnvelopeBody extends BinaryBody {
    private final EnvelopeContent content;

    private EnvelopeBody(EnvelopeContent content) {
      this.content = content;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      content.writeTo(out);
    }

    @Override
    public InputStream getInputStream() {
      throw new IllegalStateException("an envelope can only be written");
    }
  }
}
