package org.sealpost.account;

import java.time.ZoneId;
import java.util.Locale;
import org.sealpost.address.EmailAddress;

/** What an account is made of. */
public record NewAccount(
    String name,
    EmailAddress technicalContact,
    boolean lowAllowed,
    Locale language,
    ZoneId timeZone) {
  /** The same under another name. */
  public NewAccount called(String other) {
    return new NewAccount(other, technicalContact, lowAllowed, language, timeZone);
  }
}
