package org.sealpost.keyring;

import org.sealpost.envelope.SealKey;
import org.sealpost.envelope.TicketKey;

/** What the service has keys of its own for. */
public enum ServiceKeyPurpose {
  /** Signs headers: Ed25519 and ML-DSA-65. */
  TICKET {
    @Override
    byte[] generate() {
      return TicketKey.generate().encoded();
    }
  },
  /** Seals what the service itself encrypts: Ed25519. */
  SEAL {
    @Override
    byte[] generate() {
      return SealKey.generate().encoded();
    }
  },
  /** Encrypts the payloads of the outbox. */
  OUTBOX {
    @Override
    byte[] generate() {
      return SymmetricKey.random().exposeBytes();
    }
  },
  /** Compares repeated requests without storing them. */
  REQUEST {
    @Override
    byte[] generate() {
      return SymmetricKey.random().exposeBytes();
    }
  };

  abstract byte[] generate();
}
