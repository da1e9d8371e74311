/**
 * Carries sealed mails to TLS domains: takes them in, and then, on every node, writes one after the
 * other into a verified connection, decrypted in memory and nowhere else.
 *
 * <p>Decides what becomes of a mail whose servers fail verification, by the account's choice: into
 * an envelope, on waiting, or back to whoever wrote it. Verification itself stands in {@code smtp},
 * the right to the key in {@code delivery} and {@code message}.
 */
package org.sealpost.courier;
