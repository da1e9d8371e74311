package org.sealpost.message;

/** Whether a message may be sent to {@link Sealing#seal}. */
public sealed interface SealingStart permits SealingTurn, Refusal {}
