package org.sealpost.envelope;

/** What is checked before anything of an envelope is shown; names the check that failed. */
public enum Check {
  /** The HTML file: its form, its fields, their order and their base64. */
  FILE,
  /** The version of the format. */
  VERSION,
  /** The header: size, JSON, names and values. */
  HEADER,
  /** The service's two signatures over the header. */
  TICKET,
  /** The sealer's signature over header and ciphertext. */
  SEAL,
  /** That the message key belongs to this ciphertext and header. */
  COMMITMENT,
  /** The length of the ciphertext: cut off or extended. */
  LENGTH,
  /** The authentication of one chunk of the ciphertext. */
  CHUNK,
  /** The frame of the plaintext container. */
  CONTAINER,
  /** The index of the plaintext container. */
  INDEX
}
