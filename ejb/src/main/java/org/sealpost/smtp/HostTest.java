package org.sealpost.smtp;

import java.util.Optional;

/**
 * How far one mail server came.
 *
 * @param host the server, or the domain if no server was found
 * @param trouble nothing if all is well
 */
public record HostTest(String host, Optional<Trouble> trouble) {}
