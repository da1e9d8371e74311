package org.sealpost.policy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.envelope.Level;

/**
 * What one message is sent under.
 *
 * @param profile the profile's name
 * @param notice English; says where the request asked for less than profile or account allow
 */
public record Terms(
    String profile,
    Level level,
    Optional<Instant> expiresAt,
    SubjectRule subject,
    Locale language,
    Replies replies,
    Optional<String> notice)
    implements TermsOutcome {}
