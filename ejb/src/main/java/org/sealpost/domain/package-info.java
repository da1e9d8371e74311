/**
 * How an account gets and loses mail domains: it publishes a record, and the service looks it up.
 *
 * <p>Decides when a domain is proven and whose it is; nobody learns whose domain it is before he
 * has proven it is his. Which senders an account has is asked in {@code account}.
 */
package org.sealpost.domain;
