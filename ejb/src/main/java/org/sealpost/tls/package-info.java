/**
 * TLS domains of an account: recipients there get secure replies, forwards and composed mail as
 * ordinary mail over verified TLS, not as envelopes.
 *
 * <p>Decides, by tests, which domains are in force, and what becomes of mail while one fails; tests
 * daily and on demand, and tells administrators when a state changes. How a connection is verified
 * is decided in {@code smtp}; mails that wait are kept in {@code delivery}.
 */
package org.sealpost.tls;
