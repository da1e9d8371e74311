package org.sealpost.enrollment;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;

/**
 * What the enrollment form says.
 *
 * @param waiting the message to come back to
 */
public record EnrollRequest(
    EmailAddress address,
    String name,
    Password password,
    Locale language,
    ZoneId zone,
    boolean termsAccepted,
    Optional<MessageId> waiting) {}
