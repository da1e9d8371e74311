/**
 * What an account's administrators switch: what is asked of their people's sign-ins, and who may
 * compose secure messages to whom.
 *
 * <p>Decides whether an address may compose to another. Leaves to {@code signin} which rules hold
 * for a person, and to {@code policy} what may be done with a message.
 */
package org.sealpost.feature;
