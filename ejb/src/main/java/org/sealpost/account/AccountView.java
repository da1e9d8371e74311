package org.sealpost.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * An active account as other features see it.
 *
 * @param lowAllowed whether messages may be opened without signing in
 */
public record AccountView(
    UUID id, String name, boolean lowAllowed, Locale language, ZoneId timeZone) {}
