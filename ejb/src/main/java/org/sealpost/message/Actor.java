package org.sealpost.message;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;

/**
 * Who changes messages: a gateway, or a person at the console.
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

  /** An administrator whose permission in the account has been required. */
  static Actor of(Administrator administrator, UUID account) {
    return user(account, administrator.reader().userId(), administrator.client());
  }

  /** Somebody who had the permission when he gave the order. */
  public static Actor user(UUID account, UUID user, ClientAddress client) {
    return new Actor(account, true, event -> event.by("user", user).from(client).of(account));
  }

  AuditEvent signed(AuditEvent event) {
    return signature.apply(event);
  }
}
