package org.sealpost.account;

import static org.sealpost.administration.Permission.GATEWAYS_CHANGE;
import static org.sealpost.administration.Permission.GATEWAYS_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.Confirmation;
import org.sealpost.access.Confirmations;
import org.sealpost.access.Password;
import org.sealpost.access.RandomSecret;
import org.sealpost.account.GatewayOutcome.Added;
import org.sealpost.account.GatewayOutcome.Refused;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.Seal;
import org.sealpost.settings.Settings;

/** The gateways of an account, as its administrators add and end them. */
@Stateless
public class GatewayTokens {
  private static final String PREFIX = "spg_";

  @Inject private TokenLedger ledger;
  @EJB private Confirmations confirmations;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** All gateways of the account, those first that may still call. */
  public List<GatewayView> list(Administrator administrator) {
    UUID account = administrator.requireIn(GATEWAYS_SEE);
    Instant now = settings.now();
    return ledger.of(account).stream()
        .map(token -> token.view(now))
        .sorted(Comparator.comparing(view -> !view.isLive()))
        .toList();
  }

  /** Adds a gateway; its token is answered once and stored as a hash only. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public GatewayOutcome add(Administrator administrator, GatewayOrder order) {
    UUID account = administrator.requireIn(GATEWAYS_CHANGE);
    Optional<String> name = DisplayName.parse(order.name());
    Optional<Refused> refused = name.isEmpty() ? Optional.of(Refused.NAME_MALFORMED) : check(order);
    return refused
        .<GatewayOutcome>map(why -> why)
        .orElseGet(() -> add(administrator, account, name.get(), order));
  }

  private Optional<Refused> check(GatewayOrder order) {
    if (order.scopes().isEmpty()) {
      return Optional.of(Refused.NO_SCOPE);
    }
    if (order.sealerKey().filter(text -> sealerKey(text).isEmpty()).isPresent()) {
      return Optional.of(Refused.SEALER_KEY_MALFORMED);
    }
    return order
        .expiresAt()
        .filter(end -> !end.isAfter(settings.now()))
        .map(passed -> Refused.EXPIRY_PASSED);
  }

  private static Optional<byte[]> sealerKey(String text) {
    try {
      return Optional.of(Base64Url.decode(text)).filter(Seal::isPublicKey);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private GatewayOutcome add(
      Administrator administrator, UUID account, String name, GatewayOrder order) {
    if (ledger.has(account, name)) {
      return Refused.NAME_TAKEN;
    }
    String token = PREFIX + RandomSecret.create().exposeText();
    NewGateway gateway =
        new NewGateway(
            name,
            order.scopes(),
            GatewayToken.hash(token),
            order.sealerKey().flatMap(GatewayTokens::sealerKey),
            order.expiresAt(),
            false);
    try {
      ledger.add(administrator, account, gateway);
      return new Added(name, token);
    } catch (PersistenceException | TransactionalException | EJBException failed) {
      if (ledger.has(account, name)) {
        return Refused.NAME_TAKEN;
      }
      throw failed;
    }
  }

  /** Ends one token for good; false if there was none to end. */
  public boolean revoke(Administrator administrator, UUID id) {
    UUID account = administrator.requireIn(GATEWAYS_CHANGE);
    Optional<GatewayToken> token =
        ledger.of(account).stream()
            .filter(one -> one.id().equals(id))
            .filter(one -> one.revoke(settings.now()))
            .findFirst();
    token.ifPresent(one -> audit.record(administrator.did(Act.GATEWAY_REVOKED).saying(one.name())));
    return token.isPresent();
  }

  /** Ends all tokens of the account, once the administrator has typed his password again. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Confirmation revokeAll(
      Administrator administrator, Password password, Optional<String> deviceCookie) {
    UUID account = administrator.requireIn(GATEWAYS_CHANGE);
    Confirmation confirmation =
        confirmations.confirm(
            administrator.reader(), password, administrator.client(), deviceCookie);
    if (confirmation instanceof Confirmation.Confirmed) {
      ledger.revokeAll(administrator, account);
    }
    return confirmation;
  }
}
