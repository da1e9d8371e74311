/**
 * The API by which programs administer an account: its messages and people. The token's scopes
 * stand for a person's permissions; what an act does is decided by the session beans of the
 * console. Addresses travel in bodies, never in URLs.
 */
package org.sealpost.web.administration;
