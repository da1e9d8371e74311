package org.sealpost.message;

import java.util.List;
import java.util.Optional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.policy.Layer;

/**
 * The permission to send one message to {@link Sealing#seal}; holds the idempotency key until then.
 * Close it whether or not the message came: after a sealing that succeeded it does nothing.
 */
public final class SealingTurn implements SealingStart, AutoCloseable {
  private final GatewayAccess gateway;
  private final SealRequest request;
  private Admitted admitted;
  private List<Layer> layers;
  private Optional<RuleDecision> decision = Optional.empty();
  private final Claim claim;
  private final Claims claims;
  private boolean over;

  SealingTurn(
      GatewayAccess gateway, SealRequest request, Admitted admitted, Claim claim, Claims claims) {
    this.gateway = gateway;
    this.request = request;
    this.admitted = admitted;
    this.claim = claim;
    this.claims = claims;
    layers = List.of(Layer.header(request.options()));
  }

  GatewayAccess gateway() {
    return gateway;
  }

  SealRequest request() {
    return request;
  }

  Admitted admitted() {
    return admitted;
  }

  /** The rule that decided to seal, if any was asked. */
  Optional<RuleDecision> decision() {
    return decision;
  }

  /**
   * The account's rules have decided.
   *
   * @param asked what they ask for
   * @param rule nothing for the last line
   */
  void decided(Admitted under, List<Layer> asked, Optional<String> rule) {
    admitted = under;
    layers = List.copyOf(asked);
    decision = Optional.of(new RuleDecision(rule, under.terms().profile()));
  }

  /** What the rule and the request ask for. */
  List<Layer> layers() {
    return layers;
  }

  Claim claim() {
    return claim;
  }

  /** The message is stored: the key stays taken. */
  void done() {
    over = true;
  }

  @Override
  public void close() {
    if (!over) {
      over = true;
      claims.abandon(claim);
    }
  }
}
