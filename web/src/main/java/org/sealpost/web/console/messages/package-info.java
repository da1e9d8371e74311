/**
 * The pages that search, show, lock, expire and export the messages of an account. What may be
 * done, and what a search finds, is decided by {@code org.sealpost.message} and {@code
 * org.sealpost.bulk}.
 */
package org.sealpost.web.console.messages;
