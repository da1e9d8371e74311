/**
 * Changes of everything that a search finds, which go on in the background.
 *
 * <p>Decides when such a change begins, goes on after a crash, ends and is cancelled. Where it
 * stands is written in the transaction of each step, so that no message is changed twice and none
 * is left out. What a change is, and which messages are found, is decided by {@code message}.
 */
package org.sealpost.bulk;
