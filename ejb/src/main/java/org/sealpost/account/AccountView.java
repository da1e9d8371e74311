package org.sealpost.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * An account as other features see it.
 *
 * @param issues whether new messages are sealed for it
 * @param lowAllowed whether messages may be opened without signing in
 */
public record AccountView(
    UUID id, String name, boolean issues, boolean lowAllowed, Locale language, ZoneId timeZone) {}
