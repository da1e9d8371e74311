/**
 * Who is calling: the authentication mechanism (gateway tokens, reader sessions, remembered
 * devices), the cookies, the client's address, and the rule that an API method without a stated
 * right is refused. Whether a token or a session is good is decided in {@code org.sealpost.account}
 * and {@code org.sealpost.access}.
 */
package org.sealpost.web.caller;
