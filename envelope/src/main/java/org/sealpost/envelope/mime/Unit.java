package org.sealpost.envelope.mime;

import org.sealpost.envelope.container.Step;

/**
 * A segment of the original that a body or an attachment may share.
 *
 * @param step how it is played to give the very bytes of the message
 * @param played the number of those bytes
 * @param bytes the segment itself: decoded where the step encodes
 */
record Unit(Step step, long played, byte[] bytes) {

  static Unit raw(int segment, byte[] bytes) {
    return new Unit(new Step.Raw(segment), bytes.length, bytes);
  }

  static Unit base64(int segment, int lineLength, String lineEnd, byte[] bytes) {
    long characters = (bytes.length + 2) / 3 * 4L;
    long breaks = (characters + lineLength - 1) / lineLength - 1;
    return new Unit(
        new Step.Base64Lines(segment, lineLength, lineEnd),
        characters + breaks * lineEnd.length(),
        bytes);
  }

  boolean isBase64() {
    return step instanceof Step.Base64Lines;
  }
}
