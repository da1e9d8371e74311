/**
 * Mail over verified TLS: finds the mail servers of a domain, connects to them by SMTP and STARTTLS
 * (RFC 5321, RFC 3207), and verifies version, certificate and name.
 *
 * <p>Security promise: addresses and mail are written by {@link
 * org.sealpost.smtp.VerifiedConnection} alone, and there is none before its TLS has been verified;
 * what speaks in clear knows three fixed commands. Which addresses may be connected to at all is
 * decided here too. Which domains get their mail this way is decided in {@code tls}.
 */
package org.sealpost.smtp;
