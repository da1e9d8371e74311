package org.sealpost.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A live sign-in session and its user, as the rest of the application sees them.
 *
 * @param email the verified address this session was begun with, canonical
 */
public record ReaderAccess(
    UUID sessionId, UUID userId, String name, String email, Locale language, ZoneId zone) {}
