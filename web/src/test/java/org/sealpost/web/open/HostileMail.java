package org.sealpost.web.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One hostile HTML text of the table hostile-mails.txt. */
record HostileMail(String name, String text) {
  /** What a script of the message would do: mark the page around it, speak, and call out. */
  private static final String SCRIPT =
      "top.document.documentElement.dataset.ran=1;console.log(String.fromCharCode(82,65,78));new"
          + " Image().src=`{url}-ran`";

  static Stream<HostileMail> all() throws IOException {
    try (InputStream table = HostileMail.class.getResourceAsStream("hostile-mails.txt")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^### ")).skip(1).map(HostileMail::of);
    }
  }

  private static HostileMail of(String entry) {
    List<String> parts = List.of(entry.split("\n", 2));
    return new HostileMail(parts.get(0), parts.get(1));
  }

  /** The HTML with its addresses pointing at the canary. */
  String html(Canary canary) {
    String path = name.replaceAll("[^a-z]+", "-");
    return text.replace("{js}", SCRIPT)
        .replace("{url}", "http://" + canary.host() + "/" + path)
        .replace("{origin}", "http://" + canary.host())
        .replace("{host}", canary.host())
        .replace("{name}", path)
        .replace("\\u0000", "\0")
        .replace("\\u0001", "\1");
  }

  @Override
  public String toString() {
    return name;
  }
}
