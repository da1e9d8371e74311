/**
 * Sealpost behind a real Postfix: Debian's own, as an instance of its own with the shipped files,
 * between a client that submits and a server that receives.
 */
package org.sealpost.mail;
