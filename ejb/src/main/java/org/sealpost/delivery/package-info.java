/**
 * Mails that wait to go out over verified TLS: sealed, each with one recipient.
 *
 * <p>Decides which is due, which node has it, and for which of them the service may have the key:
 * one that a node has claimed, to a TLS domain whose last test succeeded. Which domains these are
 * comes from {@code tls}; the key itself from {@code message}; {@code courier} carries the mails.
 */
package org.sealpost.delivery;
