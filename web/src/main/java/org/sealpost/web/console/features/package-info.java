/** The console's pages of switches: sign-ins and composing of an account, public mail domains. */
package org.sealpost.web.console.features;
