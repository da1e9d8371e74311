package org.sealpost.people;

/**
 * What becomes of one line of a list.
 *
 * @param number in the file, from 1
 * @param text the address, or what stands in its place
 */
public record ListLine(int number, String text, AddOutcome outcome) {}
