package org.sealpost.message;

/** Where a message names a recipient; hidden ones it does not. */
public enum RecipientKind {
  TO,
  CC,
  HIDDEN
}
