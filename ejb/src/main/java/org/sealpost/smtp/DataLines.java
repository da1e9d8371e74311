package org.sealpost.smtp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A message as it stands after DATA (RFC 5321 section 4.5.2): every line ends with CR LF, whatever
 * ended it before, and a dot that begins one is doubled. So no message can end itself early.
 */
final class DataLines extends FilterOutputStream {
  private static final byte[] END = {'\r', '\n'};

  private boolean atStart = true;
  private boolean afterReturn;

  DataLines(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int octet) throws IOException {
    if (octet == '\n' && afterReturn) {
      afterReturn = false;
    } else if (octet == '\n' || octet == '\r') {
      afterReturn = octet == '\r';
      atStart = true;
      out.write(END);
    } else {
      inLine(octet);
    }
  }

  private void inLine(int octet) throws IOException {
    afterReturn = false;
    if (atStart && octet == '.') {
      out.write('.');
    }
    atStart = false;
    out.write(octet);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  /** Ends the last line and the message. */
  void end() throws IOException {
    if (!atStart) {
      out.write(END);
    }
    out.write('.');
    out.write(END);
    out.flush();
  }
}
