package org.sealpost.rule;

import java.util.List;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MailHeaders;

/** What rules see of a mail; prints nothing of it. */
public final class ReadMail {
  private final EmailAddress sender;
  private final List<EmailAddress> recipients;
  private final MailHeaders headers;
  private final SearchedText text;
  private final long bytes;
  private String normalText;

  ReadMail(
      EmailAddress sender,
      List<EmailAddress> recipients,
      MailHeaders headers,
      SearchedText text,
      long bytes) {
    this.sender = sender;
    this.recipients = List.copyOf(recipients);
    this.headers = headers;
    this.text = text;
    this.bytes = bytes;
  }

  /** The envelope sender. */
  EmailAddress sender() {
    return sender;
  }

  List<EmailAddress> recipients() {
    return recipients;
  }

  /** Decoded; empty if there is none. */
  public String subject() {
    return headers.subject().orElse("");
  }

  /** What the header fields of this name say, decoded. */
  public List<String> header(String name) {
    return headers.values(name);
  }

  /** The beginning of the text, of all text parts together. */
  String text() {
    return text.toString();
  }

  /** The same in lower case, with one space for all white space in a row. */
  String normalText() {
    if (normalText == null) {
      normalText = Words.normal(text());
    }
    return normalText;
  }

  /** Whether there is more text than is searched. */
  boolean isCut() {
    return text.isFull();
  }

  /** The length of the mail as it came in. */
  long bytes() {
    return bytes;
  }
}
