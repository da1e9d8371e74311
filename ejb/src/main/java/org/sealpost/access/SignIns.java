package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.Admission.Admitted;
import org.sealpost.access.Admission.MustWait;
import org.sealpost.access.SignInOutcome.SignInBusy;
import org.sealpost.access.SignInOutcome.SignInRefused;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.metrics.Metrics;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/** Begins, resumes, lists and ends sign-in sessions; remembers and forgets devices. */
@Stateless
public class SignIns {
  @EJB private Passwords passwords;
  @Inject private SignInLedger ledger;
  @Inject private Directory directory;
  @Inject private Sessions sessions;
  @Inject private Devices devices;
  @Inject private Doors doors;
  @EJB private Audit audit;
  @EJB private Settings settings;
  @EJB private Metrics metrics;

  /** Begins a session with a password; takes the same time whether the address has a user. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignInOutcome signIn(
      EmailAddress address,
      Password password,
      ClientAddress client,
      Optional<String> deviceCookie,
      boolean remember) {
    if (passwords.turnAway()) {
      return busy();
    }
    SignInAttempt attempt = new SignInAttempt(address, client, deviceCookie);
    SignInOutcome outcome = decide(ledger.admit(attempt), attempt, password, remember);
    metrics.signIn(outcome.getClass());
    return outcome;
  }

  private SignInOutcome decide(
      Admission admission, SignInAttempt attempt, Password password, boolean remember) {
    if (admission instanceof MustWait mustWait) {
      return new SignInRefused(Optional.of(mustWait.until()));
    }
    Admitted admitted = (Admitted) admission;
    return switch (passwords.check(password, admitted.stored())) {
      case BUSY -> {
        ledger.withdraw(admitted);
        yield busy();
      }
      case WRONG -> ledger.refuse(admitted, attempt, Act.SIGNED_IN);
      case RIGHT -> welcome(admitted, attempt, remember);
    };
  }

  private SignInOutcome welcome(Admitted admitted, SignInAttempt attempt, boolean remember) {
    Optional<SignInOutcome> outcome = ledger.welcome(admitted, attempt, remember);
    return outcome.isPresent() ? outcome.get() : ledger.refuse(admitted, attempt, Act.SIGNED_IN);
  }

  private static SignInBusy busy() {
    return new SignInBusy(Passwords.RETRY_AFTER_SECONDS);
  }

  /** The reader of a live session; nothing if the cookie is unknown or the session is over. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<ReaderAccess> resume(String sessionCookie) {
    Instant now = settings.now();
    Optional<Sessions.Known> known = sessions.byCookie(sessionCookie, now);
    known
        .map(Sessions.Known::session)
        .filter(session -> session.isSightingDue(now))
        .ifPresent(session -> sessions.seen(session.id(), now));
    return known.map(live -> live.user().reading(live.session()));
  }

  /** Begins a session on a remembered device; it has no authentication to spend. */
  public Optional<SignedIn> resumeByDevice(String deviceCookie, ClientAddress client) {
    return devices
        .byCookie(deviceCookie, settings.now())
        .flatMap(device -> resumeOn(device, client));
  }

  /** The user's row is held, so that a lock under way is waited for and then seen. */
  private Optional<SignedIn> resumeOn(RememberedDevice device, ClientAddress client) {
    User user = directory.locked(device.userId());
    return user.mayEnter() ? resumeOn(device, user, client) : Optional.empty();
  }

  private Optional<SignedIn> resumeOn(RememberedDevice device, User user, ClientAddress client) {
    String network = client.network().getHostAddress();
    Optional<SignedIn> resumed =
        doors.openRemembered(new Entrance(user, device.address(), network), device);
    if (resumed.isPresent()) {
      device.used(network, settings.now());
      audit.record(AuditEvent.done(Act.SESSION_RESUMED).by("user", user.id()).from(client));
    }
    return resumed;
  }

  /** Ends this session on every node and forgets this browser; other sessions and devices stay. */
  public void signOut(ReaderAccess reader, Optional<String> deviceCookie) {
    sessions.end(reader.userId(), reader.sessionId());
    deviceCookie
        .flatMap(cookie -> devices.byCookie(cookie, settings.now()))
        .filter(device -> device.userId().equals(reader.userId()))
        .ifPresent(devices::forget);
    audit.record(done(Act.SIGNED_OUT, reader));
  }

  /** The reader's own live sessions, newest first. */
  public List<SessionView> sessions(ReaderAccess reader) {
    return sessions.of(reader.userId(), settings.now()).stream()
        .map(session -> session.shownTo(reader))
        .toList();
  }

  /** The reader's own remembered devices, newest first. */
  public List<DeviceView> devices(ReaderAccess reader) {
    Optional<UUID> current = device(reader);
    return devices.of(reader.userId(), settings.now()).stream()
        .map(device -> device.shown(current.filter(device.id()::equals).isPresent()))
        .toList();
  }

  private Optional<UUID> device(ReaderAccess reader) {
    return sessions.held(reader, settings.now()).flatMap(SignInSession::device);
  }

  /**
   * Ends one of the reader's own sessions.
   *
   * @return false if the reader has no such session
   */
  public boolean endSession(ReaderAccess reader, UUID sessionId) {
    boolean ended = sessions.end(reader.userId(), sessionId);
    if (ended) {
      audit.record(done(Act.SESSION_ENDED, reader).saying(sessionId.toString()));
    }
    return ended;
  }

  /** Ends all of the reader's own sessions but the one that asks, and forgets all other devices. */
  public void endOtherSessions(ReaderAccess reader) {
    Optional<UUID> current = device(reader);
    devices.of(reader.userId(), settings.now()).stream()
        .filter(device -> current.filter(device.id()::equals).isEmpty())
        .forEach(devices::forget);
    sessions.endOthers(reader);
    audit.record(done(Act.SESSION_ENDED, reader).saying("all others"));
  }

  /**
   * Forgets one of the reader's own devices and ends the sessions begun on it, but the one that
   * asks.
   *
   * @return false if the reader has no such device
   */
  public boolean endDevice(ReaderAccess reader, UUID deviceId) {
    boolean forgotten = devices.forget(reader.userId(), deviceId);
    if (forgotten) {
      sessions.endOn(deviceId, reader);
      audit.record(done(Act.DEVICE_FORGOTTEN, reader).saying(deviceId.toString()));
    }
    return forgotten;
  }

  private static AuditEvent done(Act act, ReaderAccess reader) {
    return AuditEvent.done(act).by("user", reader.userId());
  }
}
