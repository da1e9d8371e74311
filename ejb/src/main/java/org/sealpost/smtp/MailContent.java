package org.sealpost.smtp;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a whole message of RFC 5322, in constant memory. */
@FunctionalInterface
public interface MailContent {
  void writeTo(OutputStream out) throws IOException;
}
