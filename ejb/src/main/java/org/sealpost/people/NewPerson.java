package org.sealpost.people;

import java.util.Locale;
import org.sealpost.address.EmailAddress;

/** Somebody to be added. */
public record NewPerson(EmailAddress address, String name, Locale language) {
  public NewPerson {
    name = name.strip();
  }
}
