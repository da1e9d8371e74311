package org.sealpost.envelope.container;

/** One step of a recipe: how the bytes of one segment are played. */
public sealed interface Step {

  /** The number of the segment. */
  int segment();

  /** The segment as it is. */
  record Raw(int segment) implements Step {}

  /**
   * The segment as base64 in lines.
   *
   * @param lineLength characters in each line but the last: a multiple of 4, 4 to 1,000
   * @param lineEnd between two lines, and not after the last: CR LF or LF
   */
  record Base64Lines(int segment, int lineLength, String lineEnd) implements Step {}
}
