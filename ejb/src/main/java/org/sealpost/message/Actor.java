package org.sealpost.message;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.administration.Principal;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;

/**
 * Who changes messages: a gateway, or somebody who administers the account.
 *
 * @param account the one whose messages these are
 * @param allowed whether the account lets this actor change messages
 * @param signature puts the actor's name under what the audit says
 */
public record Actor(UUID account, boolean allowed, UnaryOperator<AuditEvent> signature) {
  static Actor of(GatewayAccess gateway) {
    return new Actor(
        gateway.accountId(),
        gateway.may(Scope.MANAGE),
        event -> event.by("gateway", gateway.tokenId()).of(gateway.accountId()));
  }

  /** Somebody whose permission in the account has been required. */
  static Actor of(Principal principal, UUID account) {
    return named(account, principal.actor(), principal.client());
  }

  /** Somebody who had the permission when he gave the order, by {@link Principal#actor}. */
  public static Actor named(UUID account, String actor, ClientAddress client) {
    return new Actor(account, true, event -> event.by(actor).from(client).of(account));
  }

  AuditEvent signed(AuditEvent event) {
    return signature.apply(event);
  }
}
