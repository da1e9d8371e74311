/**
 * Sealed messages: issuing keys, sealing, controlling, and the one method that releases a key.
 *
 * <p>Decides who gets a message key, at issue, at a retry and at an opening, under a lock on the
 * message's row and with an audit row in the same transaction. Who a reader is comes from {@code
 * access}; what a profile prescribes from {@code policy}; how keys are wrapped from {@code
 * keyring}.
 */
package org.sealpost.message;
