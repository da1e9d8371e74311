package org.sealpost.delivery;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.settings.Settings;
import org.sealpost.tls.TlsRoute;
import org.sealpost.tls.TlsRoutes;

/** For which delivery the service itself may have a message's key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeliveryRights {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private TlsRoutes routes;
  @EJB private Settings settings;

  /**
   * The recipient of a delivery of that message and account which a node has claimed, and whose
   * domain's last test succeeded; else nothing.
   */
  public Optional<EmailAddress> recipient(UUID delivery, UUID account, UUID message) {
    return Optional.ofNullable(entities.find(TlsDelivery.class, delivery))
        .filter(one -> one.isOf(account, message) && one.isClaimed(settings.now()))
        .filter(one -> routes.route(account, one.domain()).filter(TlsRoute::isActive).isPresent())
        .map(TlsDelivery::recipient);
  }
}
