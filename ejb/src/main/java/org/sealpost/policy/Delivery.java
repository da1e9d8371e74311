package org.sealpost.policy;

/** How the ciphertext reaches the recipients. */
public enum Delivery {
  /** The envelope is attached to the sealed mail. */
  ATTACHMENT
}
