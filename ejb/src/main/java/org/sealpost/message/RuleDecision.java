package org.sealpost.message;

import java.util.Optional;

/**
 * By what a message was sealed that rules were asked about.
 *
 * @param rule nothing for the last line
 * @param profile the name of the profile that was used
 */
public record RuleDecision(Optional<String> rule, String profile) {}
