package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.settings.Settings;

/** Whether a gateway that repeats a request gets its key again. */
@ApplicationScoped
class RetryRelease {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Settings settings;

  Decision decide(ReleaseRequest request, Message message) {
    GatewayAccess gateway = request.gateway().orElseThrow();
    boolean may =
        gateway.may(Scope.ISSUE)
            && message.belongsTo(gateway.accountId())
            && wasAskedFor(message, request);
    if (!may) {
      return Decision.notAvailable();
    }
    Optional<ReleaseOutcome> refusal = message.refusal(settings.now());
    return refusal.<Decision>map(Decision.Denied::new).orElseGet(() -> Decision.granted(message));
  }

  /** The token itself had the message issued, under an idempotency key that is still kept. */
  private boolean wasAskedFor(Message message, ReleaseRequest request) {
    return request
        .repeats()
        .map(id -> entities.find(IdempotentRequest.class, id))
        .filter(known -> known.isOf(request.gateway().orElseThrow().tokenId()))
        .filter(known -> known.isAnsweredWith(message.row()))
        .isPresent();
  }
}
