/**
 * The key ring: root key, account keys, service keys, and the wrapping of message keys.
 *
 * <p>Root key: a PKCS#12 file outside the database. Account keys (one per account, key class and
 * version) and service keys are rows wrapped by the root. Each message key is wrapped under a key
 * derived for its message alone, bound to the row's identity. Who may have a message key is not
 * decided here but in {@code Releases.release}, the only caller of unwrap.
 */
package org.sealpost.keyring;
