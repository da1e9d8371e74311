package org.sealpost.message;

/**
 * What a viewer shows to get a key; all as it stood in the envelope.
 *
 * @param digest the ciphertext's digest, 64 bytes
 */
public record OpenRequest(byte[] header, byte[] ticket, byte[] seal, byte[] digest) {}
