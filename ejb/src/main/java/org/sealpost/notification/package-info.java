/**
 * Mails that go out: an outbox written in the transaction of the act, sent in turns on every node,
 * at least once, with one Message-ID however often.
 *
 * <p>Decides the texts, the retries and the limit of mails to one address. A waiting mail is kept
 * encrypted under a key of the ring and erased when sent. Leaves to the callers whether somebody
 * may be written to.
 */
package org.sealpost.notification;
