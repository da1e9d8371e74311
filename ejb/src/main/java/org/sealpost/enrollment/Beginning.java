package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.RandomSecret;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/** The transactions that begin an attempt and mail its token again. */
@ApplicationScoped
class Beginning {
  /** Attempts from one network within an hour; further ones are asked to come later. */
  static final int ATTEMPTS_OF_NETWORK = 60;

  @Inject private Attempts attempts;
  @Inject private EnrollmentMails mails;
  @EJB private Audit audit;
  @EJB private Settings settings;

  @Transactional
  boolean isCrowded(ClientAddress client) {
    return attempts.begunFrom(network(client), settings.now()) >= ATTEMPTS_OF_NETWORK;
  }

  /** Stores the attempt and returns its cookie. */
  @Transactional
  RandomSecret begin(EnrollRequest request, PasswordHash password, ClientAddress client) {
    RandomSecret cookie = RandomSecret.create();
    EnrollmentAttempt attempt =
        new EnrollmentAttempt(request, password, cookie, network(client), settings.now());
    mail(attempt);
    attempts.add(attempt);
    audit.record(
        AuditEvent.done(Act.ENROLLMENT_BEGUN).by("address", request.address()).from(client));
    return cookie;
  }

  @Transactional
  Resent resend(String cookie) {
    Instant now = settings.now();
    return attempts
        .byCookie(cookie)
        .filter(attempt -> attempt.isPending(now))
        .map(attempt -> attempt.mayAskForMail(now) ? mail(attempt) : Resent.LATER)
        .orElse(Resent.OVER);
  }

  private Resent mail(EnrollmentAttempt attempt) {
    Instant now = settings.now();
    RandomSecret token = RandomSecret.create();
    attempt.askedForMail(now);
    // A token that was not mailed must not void one that was.
    if (mails.sendActivation(attempt, token)) {
      attempt.mailed(token, now);
    }
    return Resent.SENT;
  }

  private static String network(ClientAddress client) {
    return client.network().getHostAddress();
  }
}
