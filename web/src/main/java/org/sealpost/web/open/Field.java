package org.sealpost.web.open;

import org.sealpost.envelope.Base64Url;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemException;
import org.sealpost.web.error.ProblemType;

/** Reads a field of an envelope out of JSON. */
final class Field {
  private Field() {}

  /** The bytes of a field in base64url; what does not decode was not written by this service. */
  static byte[] bytes(String name, String text) {
    if (text == null) {
      throw Problem.of(ProblemType.MALFORMED, "Send the envelope's " + name + ".").exception();
    }
    try {
      return Base64Url.decode(text);
    } catch (IllegalArgumentException e) {
      throw notGenuine();
    }
  }

  /** Servers give null for an empty body. */
  static <T> T present(T question) {
    if (question == null) {
      throw Problem.of(ProblemType.MALFORMED, "Send a JSON object as the body.").exception();
    }
    return question;
  }

  static ProblemException notGenuine() {
    return Problem.of(
            ProblemType.NOT_GENUINE,
            "Open the attachment again as it was received; if this stays, ask the sender.")
        .exception();
  }
}
