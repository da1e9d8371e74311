package org.sealpost.message;

import jakarta.ejb.Stateless;
import org.sealpost.address.EmailAddress;

/** Tells who has a reason to get mail from this service. */
@Stateless
public class Correspondents {
  /** Whether the address is a recipient of some message or of some account's domain. */
  public boolean isKnown(EmailAddress address) {
    throw new UnsupportedOperationException();
  }
}
