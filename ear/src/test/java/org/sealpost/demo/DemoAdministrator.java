package org.sealpost.demo;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.sealpost.client.HttpReader;

/** The demo's administrator, who sets the service up as any first operator does. */
record DemoAdministrator(URI origin, String email, String password) {
  private static final Pattern ACCEPT = Pattern.compile("name=\"accept\" value=\"([^\"]+)\"");

  static String newPassword() {
    var bytes = new byte[15];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  void setUp(String link) throws IOException {
    var browser = new HttpReader(email, 1);
    var path = link.substring(link.indexOf("/security/"));
    var facts =
        Map.of("email", email, "name", "Ada Admin", "password", password, "zone", "UTC", "go", "");
    expect(302, browser.submit(origin, path, "setup", facts).statusCode());
    var page = browser.get(origin, "/portal/invitations").body();
    var offered = ACCEPT.matcher(page);
    if (offered.find()) {
      var accepted = Map.of("accept", offered.group(1));
      expect(
          200,
          browser.fill(origin, "/portal/invitations", page, "invitations", accepted).statusCode());
    }
  }

  private static void expect(int status, int answered) throws IOException {
    if (status != answered) {
      throw new IOException("The demo's administrator was answered " + answered + ".");
    }
  }

  @Override
  public String toString() {
    return "DemoAdministrator[" + email + "]";
  }
}
