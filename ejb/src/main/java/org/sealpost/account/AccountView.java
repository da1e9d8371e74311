package org.sealpost.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * An account as other features see it.
 *
 * @param issues whether new messages are sealed for it
 * @param bounds what its messages may be at most
 */
public record AccountView(
    UUID id, String name, boolean issues, Bounds bounds, Locale language, ZoneId timeZone) {}
