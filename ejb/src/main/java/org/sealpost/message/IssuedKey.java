package org.sealpost.message;

import java.util.Optional;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.MessageKey;

/**
 * What a gateway needs to seal a message by itself; committed.
 *
 * @param header the header's exact bytes
 * @param ticket 3,373 bytes
 * @param notice says where the request asked for less than account or profile allow
 */
public record IssuedKey(
    MessageId id,
    Level level,
    Optional<String> notice,
    byte[] header,
    byte[] ticket,
    MessageKey key)
    implements KeyOutcome {}
