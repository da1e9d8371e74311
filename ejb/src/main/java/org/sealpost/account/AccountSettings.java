package org.sealpost.account;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What an account's own administrators may change of it.
 *
 * @param version of the settings somebody has seen, so that he overwrites nothing he has not
 */
public record AccountSettings(int version, String name, Locale language, ZoneId timeZone) {}
