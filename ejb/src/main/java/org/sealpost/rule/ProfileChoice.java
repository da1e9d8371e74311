package org.sealpost.rule;

import java.util.UUID;

/** A profile that a rule may seal with. */
public record ProfileChoice(UUID id, String name) {}
