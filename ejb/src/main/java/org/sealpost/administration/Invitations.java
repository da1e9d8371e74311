package org.sealpost.administration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sealpost.access.KnownUser;
import org.sealpost.access.Users;
import org.sealpost.notification.Kind;
import org.sealpost.notification.Notification;
import org.sealpost.notification.Notifications;
import org.sealpost.settings.Settings;

/** Offers roles by mail; in the caller's transaction. */
@ApplicationScoped
class Invitations {
  @Inject private Grants grants;
  @EJB private Users users;
  @EJB private Notifications notifications;
  @EJB private Settings settings;

  /** A new role that waits to be accepted; the mail goes out with the transaction. */
  Grant offer(Invitation invitation, String invitedBy) {
    Grant grant = new Grant(invitation, invitedBy, settings.now());
    grants.add(grant);
    mail(invitation);
    return grant;
  }

  /** Mails it again; false if the address had enough mails for this hour. */
  boolean mail(Invitation invitation) {
    Optional<String> account = grants.nameOf(invitation.account());
    Map<String, String> values = new HashMap<>();
    values.put("address", invitation.address().canonical());
    values.put("link", settings.origin() + "/portal/invitations");
    account.ifPresent(name -> values.put("account", name));
    return notifications.send(
        new Notification(
            account.isPresent() ? Kind.INVITATION : Kind.OPERATOR_INVITATION,
            invitation.address(),
            users.find(invitation.address()).map(KnownUser::language).orElse(invitation.language()),
            values));
  }
}
