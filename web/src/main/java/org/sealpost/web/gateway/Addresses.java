package org.sealpost.web.gateway;

import java.util.ArrayList;
import java.util.List;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Limits;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemException;
import org.sealpost.web.error.ProblemType;

/** Turns the mail addresses of a request into types, or tells which one is wrong. */
public final class Addresses {
  private Addresses() {}

  /** The one address of a header field; several or none are refused. */
  static EmailAddress inHeader(String name, List<String> values) {
    if (values.size() != 1 || values.get(0).isBlank()) {
      throw malformed("Send the header " + name + " once, with one mail address.");
    }
    return decoded(name, values.get(0));
  }

  /** The comma list of a header field: 1 to 50 addresses, over one or more lines. */
  static List<EmailAddress> listInHeader(String name, List<String> values) {
    String[] items = String.join(",", values).split(",", -1);
    if (values.isEmpty() || items.length > Limits.RECIPIENTS_IN_HEADER) {
      throw malformed(
          "Send the header %s with 1 to %d addresses; for more use multipart/mixed."
              .formatted(name, Limits.RECIPIENTS_IN_HEADER));
    }
    List<EmailAddress> addresses = new ArrayList<>();
    for (String item : items) {
      addresses.add(decoded(name, item));
    }
    return addresses;
  }

  /** An address in JSON. */
  public static EmailAddress inJson(String name, String text) {
    return EmailAddress.parse(text).orElseThrow(() -> malformed(wrong(name)));
  }

  private static EmailAddress decoded(String name, String text) {
    return PercentText.decode(text.strip())
        .flatMap(EmailAddress::parse)
        .orElseThrow(() -> malformed(wrong(name)));
  }

  private static String wrong(String name) {
    return name
        + " holds something that is no mail address; write local@domain, in headers with"
        + " non-ASCII characters as percent-encoded UTF-8.";
  }

  private static ProblemException malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED, detail).exception();
  }
}
