package org.sealpost.rule;

/**
 * Something in a subject that was probably meant as a tag.
 *
 * @param tag as the rule has it
 * @param found as the subject has it
 */
public record NearTag(String tag, String found) {}
