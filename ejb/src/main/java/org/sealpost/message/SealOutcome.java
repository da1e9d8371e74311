package org.sealpost.message;

/** What sealing came to. */
public sealed interface SealOutcome permits SealedMail, PassedMail, RejectedMail, Refusal {}
