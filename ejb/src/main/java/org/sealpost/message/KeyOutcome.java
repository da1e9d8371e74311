package org.sealpost.message;

/** What a request for a key came to. */
public sealed interface KeyOutcome permits IssuedKey, Refusal {}
