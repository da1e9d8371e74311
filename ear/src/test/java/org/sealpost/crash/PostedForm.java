package org.sealpost.crash;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.sealpost.client.LowReader;

/** What a browser posts to {@code /open} when the button of an envelope is pressed. */
final class PostedForm {
  static final String TYPE = "multipart/form-data; boundary=b";

  private PostedForm() {}

  static byte[] of(LowReader.Parsed envelope) {
    Map<String, String> order = LowReader.order(envelope.file());
    var lines = Base64.getMimeEncoder(960, new byte[] {'\r', '\n'});
    var form =
        field("v", "1")
            + field("h", order.get("header"))
            + field("t", order.get("ticket"))
            + field("c", lines.encodeToString(envelope.ciphertext()))
            + field("s", order.get("seal"))
            + "--b--\r\n";
    return form.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String field(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }
}
