/**
 * The console's page of TLS domains: what their tests found, and what becomes of mail meanwhile.
 */
package org.sealpost.web.console.tls;
