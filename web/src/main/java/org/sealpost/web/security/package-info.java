/**
 * Who is calling, and what every answer must carry: the authentication mechanism (gateway tokens,
 * reader sessions, remembered devices), the cookies, the client's address, the security headers,
 * and the rule that a JAX-RS method without a stated right is refused. Whether a token or a session
 * is good is decided in {@code org.sealpost.account} and {@code org.sealpost.access}.
 */
package org.sealpost.web.security;
