package org.sealpost.account;

/** A new gateway's token, or why there is none. */
public sealed interface GatewayOutcome permits GatewayOutcome.Added, GatewayOutcome.Refused {
  /**
   * The token is shown now and never again.
   *
   * @param token {@code spg_…}; a secret, so it prints without
   */
  record Added(String name, String token) implements GatewayOutcome {
    @Override
    public String toString() {
      return "Added[" + name + "]";
    }
  }

  /** What is wrong with the order. */
  enum Refused implements GatewayOutcome {
    NAME_MALFORMED,
    /** A gateway of the account has or had this name. */
    NAME_TAKEN,
    NO_SCOPE,
    /** Not 32 bytes in base64url, or no point of the curve. */
    SEALER_KEY_MALFORMED,
    EXPIRY_PASSED
  }
}
