package org.sealpost.access;

import java.util.UUID;

/**
 * Who comes in, with which verified address, from where.
 *
 * @param network the client's network as text, shown to the user in lists
 */
record Entrance(UUID userId, String address, String network) {}
