package org.sealpost.retention;

import java.time.Instant;

/** A shorter period that has been asked for, and from when on it is in force. */
public record PendingPeriod(Period period, Instant from) {}
