package org.sealpost.envelope.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.envelope.container.ContainerWriter;
import org.sealpost.envelope.container.Index;
import org.sealpost.envelope.container.Step;

/** Reads one message to its end, writes its segments and tells what it holds. */
public final class MailReader {

  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMalformedHeaderStartsBody(true)
          .setMaxHeaderCount(Limits.HEADER_COUNT)
          .setMaxHeaderLen(Limits.HEADER_FIELD)
          .setMaxLineLen(Limits.HEADER_FIELD)
          .build();

  private final ContainerWriter container;
  private final Markers markers = new Markers();
  private final MailScanner scanner;
  private final MimeTokenStream tokens = new MimeTokenStream(LENIENT);
  private final OpenMultiparts open = new OpenMultiparts();
  private final byte[] own = new byte[Limits.SEGMENT];
  private final OwnHeader header = new OwnHeader();
  private final List<Index.Body> bodies = new ArrayList<>();
  private final List<Index.Attachment> attachments = new ArrayList<>();
  private PartHeader part = new PartHeader();
  private int parts;

  private MailReader(InputStream message, ContainerWriter container) {
    this.container = container;
    this.scanner = new MailScanner(message, new Recipe(container), markers);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
  }

  /**
   * @return the number of bytes read
   * @throws UnsealableMessageException if the message is beyond {@link Limits}
   */
  public static long read(InputStream message, ContainerWriter container)
      throws IOException, UnsealableMessageException {
    MailReader reader = new MailReader(message, container);
    try {
      reader.readParts();
      container.finish(reader.index(reader.scanner.finish()));
    } catch (LimitException e) {
      throw e.refusal();
    }
    return reader.scanner.bytesRead();
  }

  private void readParts() throws IOException, UnsealableMessageException {
    tokens.parse(scanner);
    try {
      EntityState state = tokens.getState();
      while (state != EntityState.T_END_OF_STREAM) {
        accept(state);
        state = tokens.next();
      }
    } catch (MimeException | RuntimeException e) {
      // What cannot be parsed is not shown, but the original is sealed as it is. (For some broken
      // headers within multiparts Mime4J throws IllegalStateException.)
      if (isLimit(e) || isLimit(e.getCause())) {
        throw new UnsealableMessageException("a header is too long, or has too many fields", e);
      }
    }
  }

  private static boolean isLimit(Throwable failure) {
    return failure instanceof MaxHeaderLimitException
        || failure instanceof MaxHeaderLengthLimitException
        || failure instanceof MaxLineLimitException;
  }

  private void accept(EntityState state) throws IOException {
    switch (state) {
      case T_START_HEADER -> part = new PartHeader();
      case T_FIELD -> field();
      case T_START_MULTIPART -> startMultipart();
      case T_END_MULTIPART -> endMultipart();
      case T_START_BODYPART -> countPart();
      case T_BODY -> leaf();
      default -> {
        // the other states bring nothing to show
      }
    }
  }

  private void field() {
    part.add(tokens.getField());
    if (parts == 0) {
      header.add(tokens.getField().getName(), PartHeader.raw(tokens.getField()));
    }
  }

  private void startMultipart() throws IOException {
    open.start(tokens.getBodyDescriptor());
    markers.outgrow(open.boundaries());
  }

  private void endMultipart() {
    open.end();
    markers.outgrow(open.boundaries());
  }

  private void countPart() throws IOException {
    if (++parts > Limits.PARTS) {
      throw new LimitException("the message has more than 1,000 parts");
    }
  }

  private void leaf() throws IOException {
    String type = tokens.getBodyDescriptor().getMimeType();
    boolean shown = type.equals("text/plain") || type.equals("text/html");
    if (shown && !part.isAttachment() && part.fileName().isEmpty()) {
      body(type);
    } else {
      attachment(type);
    }
  }

  private void body(String type) throws IOException {
    PartSteps steps = new PartSteps(container, own);
    decode(new TextContent(steps, TextCharset.of(tokens.getBodyDescriptor().getCharset())));
    bodies.add(new Index.Body(type, open.alternative(), steps.finish()));
  }

  private void attachment(String type) throws IOException {
    PartHeader described = part;
    PartSteps steps = new PartSteps(container, own);
    decode(new FileContent(steps));
    List<Step> played = steps.finish();
    attachments.add(
        new Index.Attachment(
            described.fileName().orElseGet(() -> FileNames.of(type, Math.max(parts, 1))),
            type,
            steps.size(),
            described.contentId(),
            isInline(described),
            played));
  }

  private boolean isInline(PartHeader described) {
    boolean referred = open.isRelated() && described.contentId().isPresent();
    return !described.isAttachment() && (described.isInline() || referred);
  }

  private void decode(Content content) throws IOException {
    BodyPieces pieces = new BodyPieces(tokens.getInputStream(), markers);
    TransferDecoding.of(tokens.getBodyDescriptor().getTransferEncoding()).decode(pieces, content);
  }

  private Index index(List<Step> original) {
    if (bodies.isEmpty() && attachments.isEmpty()) {
      // Nothing could be made of its parts: the reader sees the source rather than nothing.
      bodies.add(new Index.Body("text/plain", Optional.empty(), original));
    }
    return new Index(
        container.lengths(),
        header.subject(),
        header.people("from"),
        header.people("to"),
        header.people("cc"),
        header.date(),
        header.messageId(),
        bodies,
        attachments,
        original);
  }
}
