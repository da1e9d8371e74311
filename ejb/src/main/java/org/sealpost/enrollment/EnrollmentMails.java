package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealpost.access.KnownUser;
import org.sealpost.access.RandomSecret;
import org.sealpost.access.Users;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrators;
import org.sealpost.message.Correspondents;
import org.sealpost.notification.Kind;
import org.sealpost.notification.Notification;
import org.sealpost.notification.Notifications;
import org.sealpost.settings.Settings;

/** Who gets which mail. The work is the same whoever has the address. */
@ApplicationScoped
class EnrollmentMails {
  @EJB private Users users;
  @EJB private Correspondents correspondents;
  @EJB private Administrators administrators;
  @EJB private Notifications notifications;
  @EJB private Settings settings;

  /**
   * Mails the token or, where there is a user already, that there is one; true if the token goes.
   */
  boolean sendActivation(EnrollmentAttempt attempt, RandomSecret token) {
    Optional<KnownUser> user = users.find(attempt.address());
    boolean known =
        correspondents.isKnown(attempt.address()) | administrators.isInvited(attempt.address());
    Notification mail =
        user.map(u -> alreadyEnrolled(attempt.address(), u.language()))
            .orElseGet(() -> activation(attempt, token));
    boolean sent = notifications.sendIf(known || user.isPresent(), mail);
    return sent && user.isEmpty();
  }

  private Notification activation(EnrollmentAttempt attempt, RandomSecret token) {
    String link = page("activate") + "?t=" + token.exposeText();
    return new Notification(
        Kind.ACTIVATION, attempt.address(), attempt.language(), Map.of("link", link));
  }

  private Notification alreadyEnrolled(EmailAddress address, Locale language) {
    return new Notification(
        Kind.ALREADY_ENROLLED,
        address,
        language,
        Map.of("signIn", settings.origin() + "/security/sign-in", "forgotten", page("forgotten")));
  }

  /** Somebody who is locked could do nothing with it and gets none; true if the token goes. */
  boolean sendReset(EmailAddress address, RandomSecret token, boolean permitted) {
    Optional<KnownUser> user = users.find(address).filter(known -> !known.locked());
    String link = page("new-password") + "?t=" + token.exposeText();
    return notifications.sendIf(
        permitted && user.isPresent(),
        new Notification(
            Kind.PASSWORD_RESET,
            address,
            user.map(KnownUser::language).orElse(Locale.ENGLISH),
            Map.of("name", user.map(KnownUser::name).orElse(""), "link", link)));
  }

  void sendChanged(EmailAddress address, KnownUser user) {
    notifications.send(
        new Notification(
            Kind.PASSWORD_CHANGED,
            address,
            user.language(),
            Map.of("name", user.name(), "forgotten", page("forgotten"))));
  }

  private String page(String name) {
    return settings.origin() + "/enrollment/" + name;
  }
}
