package org.sealpost.message;

/** What reading or changing a message came to. */
public sealed interface ControlOutcome permits MessageView, Refusal {}
