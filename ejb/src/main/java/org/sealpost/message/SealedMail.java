package org.sealpost.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.EnvelopeFileWriter;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MailHeaders.RawHeaderField;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.Presentation;

/** A sealed {@code message/rfc822}, committed; close it when it is written, to delete the spool. */
public final class SealedMail implements SealOutcome, AutoCloseable {
  private final Draft draft;
  private final List<RawHeaderField> fields;
  private final byte[] ticket;
  private final byte[] seal;
  private final Spool spool;
  private final Optional<RuleDecision> decision;

  SealedMail(
      Draft draft,
      List<RawHeaderField> fields,
      byte[] ticket,
      byte[] seal,
      Spool spool,
      Optional<RuleDecision> decision) {
    this.draft = draft;
    this.fields = fields;
    this.ticket = ticket;
    this.seal = seal;
    this.spool = spool;
    this.decision = decision;
  }

  public MessageId id() {
    return draft.id();
  }

  /** Whose message it is. */
  public UUID account() {
    return draft.account().id();
  }

  /** The level that was used. */
  public Level level() {
    return draft.terms().level();
  }

  /** Says, in English, where the request asked for less than account or profile allow. */
  public Optional<String> notice() {
    return draft.terms().notice();
  }

  /** By what it was sealed, if rules were asked. */
  public Optional<RuleDecision> decision() {
    return decision;
  }

  /** Writes the mail with CRLF line ends, in constant memory. */
  public void writeTo(OutputStream out) throws IOException {
    SealedHeaders.write(fields, draft, out);
    SealedBody.write(SealedTexts.of(draft), this::writeEnvelope, out);
    out.flush();
  }

  private void writeEnvelope(OutputStream out) throws IOException {
    EnvelopeFileWriter writer = EnvelopeFile.writer(out, draft.header(), ticket, presentation());
    spool.copyTo(writer.ciphertext());
    writer.finish(seal);
  }

  private Presentation presentation() {
    return new Presentation(
        draft.terms().language(),
        "",
        draft.account().name(),
        draft.account().timeZone(),
        Optional.empty());
  }

  /** Deletes the spooled ciphertext. */
  @Override
  public void close() throws IOException {
    spool.close();
  }
}
