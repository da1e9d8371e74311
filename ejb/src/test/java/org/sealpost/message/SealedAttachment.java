package org.sealpost.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.MessageOpener;
import org.sealpost.envelope.OpenedMessage;
import org.sealpost.envelope.content.CiphertextSource;

/** A sealed mail as its recipient gets it. */
final class SealedAttachment {
  final byte[] mail;
  final Message message;
  final EnvelopeFile file;
  private final byte[] ciphertext;

  SealedAttachment(SealedMail sealed) {
    try (sealed) {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      sealed.writeTo(written);
      mail = written.toByteArray();
      message = parse(mail);
      ByteArrayOutputStream sink = new ByteArrayOutputStream();
      file = EnvelopeFile.read(content(part(1)), sink);
      ciphertext = sink.toByteArray();
    } catch (IOException | BadEnvelopeException wrong) {
      throw new AssertionError(wrong);
    }
  }

  /** What the viewer posts for it. */
  OpenRequest request() {
    return new OpenRequest(file.header().bytes(), file.ticket(), file.seal(), file.digest());
  }

  /** The message as it was given to the service. */
  byte[] original(MessageKey key) {
    try {
      OpenedMessage opened =
          MessageOpener.open(CiphertextSource.of(ciphertext), file.header(), key);
      ByteArrayOutputStream original = new ByteArrayOutputStream();
      opened.play(opened.index().original(), original);
      return original.toByteArray();
    } catch (IOException | BadEnvelopeException wrong) {
      throw new AssertionError(wrong);
    }
  }

  /** The text part and the HTML part. */
  List<String> texts() {
    List<Entity> parts = ((Multipart) part(0).getBody()).getBodyParts();
    return parts.stream().map(SealedAttachment::text).toList();
  }

  Entity part(int number) {
    return ((Multipart) message.getBody()).getBodyParts().get(number);
  }

  private static String text(Entity part) {
    try (InputStream in = content(part)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static InputStream content(Entity part) throws IOException {
    return ((SingleBody) part.getBody()).getInputStream();
  }

  private static Message parse(byte[] mail) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    return builder.parseMessage(new ByteArrayInputStream(mail));
  }
}
