package org.sealpost.rule;

import java.util.Optional;
import java.util.UUID;

/**
 * A rule as administrators see it.
 *
 * @param version of the rule as it was seen, so that nobody overwrites what he has not
 * @param profileName the profile it seals with, if it names one
 */
public record RuleView(
    UUID id, int version, boolean enabled, RuleOrder order, Optional<String> profileName) {}
