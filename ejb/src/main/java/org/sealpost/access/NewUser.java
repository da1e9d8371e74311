package org.sealpost.access;

import java.time.ZoneId;
import java.util.Locale;

/** What is known of a person whose address has just been proven. */
public record NewUser(String name, PasswordHash password, Locale language, ZoneId zone) {}
