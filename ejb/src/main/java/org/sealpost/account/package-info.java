/**
 * Organisations that send: their mail domains, state and gateways.
 *
 * <p>Decides whom a gateway token speaks for and which senders are an account's own. What an
 * account prescribes for its messages is decided in {@code policy}.
 */
package org.sealpost.account;
