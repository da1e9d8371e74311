package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealpost.access.KnownUser;
import org.sealpost.access.PasswordDue;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.RandomSecret;
import org.sealpost.access.Users;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;
import org.sealpost.signin.SignInRuleBook;

/** The transactions of a password reset. */
@ApplicationScoped
class Resetting {
  /** Resets from one network within an hour; for further ones no mail leaves. */
  static final int RESETS_OF_NETWORK = 60;

  @Inject private Resets resets;
  @Inject private Attempts attempts;
  @EJB private Users users;
  @Inject private EnrollmentMails mails;
  @EJB private Audit audit;
  @EJB private SignInRuleBook rules;
  @EJB private Settings settings;

  /** The same rows and the same work for any address. */
  @Transactional
  void request(EmailAddress address, ClientAddress client) {
    Instant now = settings.now();
    String network = client.network().getHostAddress();
    RandomSecret token = RandomSecret.create();
    mails.sendReset(address, token, resets.askedFrom(network, now) < RESETS_OF_NETWORK);
    resets.add(new PasswordReset(address, token, network, now));
    audit.record(AuditEvent.done(Act.PASSWORD_RESET_REQUESTED).by("address", address).from(client));
  }

  /** Who chooses a password behind the link; nothing if it is over. */
  @Transactional
  Optional<Chooser> chooser(String token) {
    return resets
        .byToken(token, settings.now())
        .map(PasswordReset::address)
        .flatMap(address -> users.find(address).map(user -> chooser(user, address)));
  }

  private Chooser chooser(KnownUser user, EmailAddress address) {
    return new Chooser(
        rules.of(user.id()).passwordLength(), List.of(user.name(), address.canonical()));
  }

  /** A link for somebody who has just typed the right password, which must be replaced. */
  @Transactional
  String replace(PasswordDue due, ClientAddress client) {
    RandomSecret token = RandomSecret.create();
    String network = client.network().getHostAddress();
    resets.add(new PasswordReset(due.address(), token, network, settings.now()));
    return token.exposeText();
  }

  /** The password of the reset's user that must be replaced by another; nothing if it need not. */
  @Transactional
  Optional<PasswordHash> due(String token) {
    return resets
        .byToken(token, settings.now())
        .flatMap(reset -> users.find(reset.address()))
        .flatMap(user -> users.due(user.id()));
  }

  /** Changes the password once; false if the reset is over. */
  @Transactional
  boolean choose(String token, PasswordHash chosen) {
    Optional<EmailAddress> address =
        resets.byToken(token, settings.now()).map(PasswordReset::address);
    if (address.isEmpty() || !isOpenYet(token, resets.hold(address.get()))) {
      return false;
    }
    Optional<KnownUser> user = users.find(address.get()).filter(known -> !known.locked());
    user.ifPresent(known -> change(known, address.get(), chosen));
    return user.isPresent();
  }

  private boolean isOpenYet(String token, List<PasswordReset> held) {
    return held.stream().anyMatch(reset -> reset.hasToken(token) && reset.isOpen(settings.now()));
  }

  private void change(KnownUser user, EmailAddress address, PasswordHash chosen) {
    resets.hold(address).forEach(PasswordReset::use);
    attempts.hold(address).forEach(EnrollmentAttempt::forgo);
    users.choosePassword(user.id(), chosen);
    mails.sendChanged(address, user);
    audit.record(AuditEvent.done(Act.PASSWORD_CHANGED).by("user", user.id()).saying("reset"));
  }
}
