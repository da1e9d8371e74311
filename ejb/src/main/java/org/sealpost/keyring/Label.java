package org.sealpost.keyring;

import java.nio.charset.StandardCharsets;

/**
 * The one table of labels: every derivation and every wrapping of this service names one, so that
 * no key or ciphertext of one use can stand for another. A changed use gets a new version.
 */
enum Label {
  /** An account key under the root key. */
  ACCOUNT_KEY("sealpost account-key v1"),
  /** A ticket, seal, outbox or request key under the root key. */
  SERVICE_KEY("sealpost service-key v1"),
  /** The wrap key of one message, from its account key. */
  MESSAGE_WRAP("sealpost message-wrap v1"),
  /** The key of the recipients' digest in headers, from the account key. */
  RECIPIENTS_DIGEST("sealpost recipients-digest v1"),
  /** A payload of the outbox, from the outbox key. */
  OUTBOX("sealpost outbox v1"),
  /** The comparison of repeated requests, from the request key. */
  REQUEST_MAC("sealpost request-mac v1");

  private final String text;

  Label(String text) {
    this.text = text;
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
