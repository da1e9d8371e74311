package org.sealpost.enrollment;

import java.util.Optional;
import org.sealpost.access.SignedIn;
import org.sealpost.envelope.MessageId;

/**
 * The address is proven and its user signed in.
 *
 * @param waiting the message to go back to
 */
public record Activated(SignedIn signedIn, Optional<MessageId> waiting)
    implements ActivationOutcome, WaitingOutcome {}
