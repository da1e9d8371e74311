package org.sealpost.access;

import java.util.Locale;
import java.util.UUID;

/** A user, as mails to that person need it. */
public record KnownUser(UUID id, String name, Locale language, boolean locked) {}
