package org.sealpost.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;

/** A sealed {@code message/rfc822}, committed; close it when it is written, to delete the spool. */
public final class SealedMail implements SealOutcome, AutoCloseable {
  private final MessageId id;
  private final Level level;
  private final Optional<String> notice;

  SealedMail(MessageId id, Level level, Optional<String> notice) {
    this.id = id;
    this.level = level;
    this.notice = notice;
  }

  public MessageId id() {
    return id;
  }

  /** The level that was used. */
  public Level level() {
    return level;
  }

  /** Says, in English, where the request asked for less than account or profile allow. */
  public Optional<String> notice() {
    return notice;
  }

  /** Writes the mail with CRLF line ends, in constant memory. */
  public void writeTo(OutputStream out) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
