package org.sealpost.message;

/** What a search came to. */
public sealed interface SearchOutcome permits FoundMessages, Refusal {}
