/**
 * Questions to DNS, asked anew each time.
 *
 * <p>Whom to ask comes from {@code settings}; what an answer means is decided by those who ask.
 * Answers are not proven by DNSSEC: whoever trusts one says why.
 */
package org.sealpost.dns;
