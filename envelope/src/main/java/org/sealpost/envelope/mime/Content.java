package org.sealpost.envelope.mime;

import java.io.IOException;

/** Where the decoded content of a part goes. */
interface Content {

  /** Takes bytes that stand nowhere else. */
  void add(byte[] bytes, int offset, int length) throws IOException;

  /** Takes a stored segment whose own bytes are content: plain text, or base64 decoded. */
  void addDecoded(Unit unit) throws IOException;

  /** Takes base64 that the content holds as such, for instance in a forwarded message. */
  void addPlayed(Unit unit) throws IOException;

  /** Takes note of the end. */
  void end() throws IOException;
}
