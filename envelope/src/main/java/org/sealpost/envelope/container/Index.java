package org.sealpost.envelope.container;

import java.util.List;
import java.util.Optional;

/**
 * What a container says of its message (format section 5).
 *
 * @param segments the lengths of the segments, in bytes
 * @param date ISO 8601 with offset
 * @param original the recipe of the message as it came in; empty where there is none
 */
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
   * @param alternative texts of the same number say the same: one of them is shown
   */
  public record Body(String type, Optional<Integer> alternative, List<Step> segments) {}

  /**
   * A part to be saved, or an image that an HTML body refers to by its content id.
   *
   * @param name never empty
   * @param size in bytes, as played
   * @param contentId without angle brackets
   */
  public record Attachment(
      String name,
      String type,
      long size,
      Optional<String> contentId,
      boolean inline,
      List<Step> segments) {}
}
