package org.sealpost.access;

import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.ClientAddress;

/** What a sign-in form brings along, but for the password. */
record SignInAttempt(EmailAddress address, ClientAddress client, Optional<String> deviceCookie) {
  String network() {
    return client.network().getHostAddress();
  }
}
