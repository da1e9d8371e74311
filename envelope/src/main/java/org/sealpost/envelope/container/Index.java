package org.sealpost.envelope.container;

import java.util.List;
import java.util.Optional;

/** What a container says of its message (format section 5). */
public record Index(
    List<Long> segments,
    Optional<String> subject,
    List<Person> from,
    List<Person> to,
    List<Person> cc,
    Optional<String> date,
    Optional<String> messageId,
    List<Body> bodies,
    List<Attachment> attachments,
    List<Step> original) {

  /** A person named in the header; name or address may be empty, not both. */
  public record Person(String name, String address) {}

  /**
   * A text to be shown.
   *
   * @param type {@code text/plain} or {@code text/html}, its bytes in UTF-8
   */
  public record Body(String type, List<Step> segments) {}

  /** A part to be saved, or an image that an HTML body refers to by its content id. */
  public record Attachment(
      String name,
      String type,
      long size,
      Optional<String> contentId,
      boolean inline,
      List<Step> segments) {}
}
