package org.sealpost.administration;

import java.util.Locale;
import org.sealpost.address.EmailAddress;

/** Somebody who hears of what concerns an account, in his language. */
public record Contact(EmailAddress address, Locale language) {}
