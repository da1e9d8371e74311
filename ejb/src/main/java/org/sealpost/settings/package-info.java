/**
 * What an operator sets and what the product limits.
 *
 * <p>Every {@code SEALPOST_…} variable is read once, when the service starts; a missing or
 * malformed one stops the start with a sentence that names it. Decides nothing about mail or
 * people.
 */
package org.sealpost.settings;
