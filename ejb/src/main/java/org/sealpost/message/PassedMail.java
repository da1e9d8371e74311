package org.sealpost.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.sealpost.envelope.MailHeaders;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.policy.MailOptions;

/** A mail that rules let pass, as it came in; close it when it is written, to delete the spool. */
public final class PassedMail implements SealOutcome, AutoCloseable {
  private final WaitingMail mail;
  private final Optional<String> rule;

  PassedMail(WaitingMail mail, Optional<String> rule) {
    this.mail = mail;
    this.rule = rule;
  }

  /** The rule that let it pass; nothing for the last line. */
  public Optional<String> rule() {
    return rule;
  }

  /** Writes the mail byte for byte but for option fields, in constant memory. */
  public void writeTo(OutputStream out) throws IOException {
    try {
      MailHeaders.read(mail.content()).messageWithout(MailOptions::isOne).transferTo(out);
      out.flush();
    } catch (UnsealableMessageException readBefore) {
      throw new IllegalStateException(readBefore);
    }
  }

  @Override
  public void close() throws IOException {
    mail.close();
  }
}
