package org.sealpost.envelope.cli;

/** A command line that is not understood. */
final class UsageException extends Exception {

  UsageException(String message) {
    super(message);
  }
}
