/**
 * Signing in and out, and the security headers that every answer carries. Who is calling is found
 * out in {@code org.sealpost.web.caller}, whether a password is right in {@code
 * org.sealpost.access}.
 */
package org.sealpost.web.security;
