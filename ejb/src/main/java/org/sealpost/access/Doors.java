package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealpost.settings.Settings;
import org.sealpost.signin.SignInLimits;
import org.sealpost.signin.SignInRuleBook;

/** Begins sessions for those who have proven who they are; in the caller's transaction. */
@ApplicationScoped
class Doors {
  @Inject private Sessions sessions;
  @Inject private Devices devices;
  @EJB private SignInRuleBook rules;
  @EJB private Settings settings;

  /** A session with one authentication to spend. */
  SignedIn open(Entrance entrance, Optional<RememberedDevice> device) {
    return authenticated(entrance, limits(entrance), device, Optional.empty());
  }

  /**
   * Likewise; the browser's former device row, if any, gives way to a new one, or to none where an
   * account of the user's remembers no devices.
   */
  SignedIn openAndRemember(Entrance entrance, Optional<RememberedDevice> former) {
    former.ifPresent(devices::forget);
    SignInLimits limits = limits(entrance);
    if (!limits.remembersDevices()) {
      return authenticated(entrance, limits, Optional.empty(), Optional.empty());
    }
    RandomSecret cookie = RandomSecret.create();
    RememberedDevice device = new RememberedDevice(entrance, limits, cookie, settings.now());
    devices.add(device);
    return authenticated(entrance, limits, Optional.of(device), Optional.of(cookie.exposeText()));
  }

  private SignedIn authenticated(
      Entrance entrance,
      SignInLimits limits,
      Optional<RememberedDevice> device,
      Optional<String> deviceCookie) {
    RandomSecret cookie = RandomSecret.create();
    SignInSession session = SignInSession.authenticated(entrance, limits, cookie, settings.now());
    device.ifPresent(session::isOn);
    return opened(entrance, session, cookie, deviceCookie);
  }

  /**
   * A session without authentication to spend; nothing, and the device is forgotten, if an account
   * of the user's no longer remembers it for so long.
   */
  Optional<SignedIn> openRemembered(Entrance entrance, RememberedDevice device) {
    SignInLimits limits = limits(entrance);
    if (device.isOver(limits, settings.now())) {
      devices.forget(device);
      return Optional.empty();
    }
    RandomSecret cookie = RandomSecret.create();
    SignInSession session = SignInSession.resumed(entrance, limits, cookie, settings.now());
    session.isOn(device);
    return Optional.of(opened(entrance, session, cookie, Optional.empty()));
  }

  private SignInLimits limits(Entrance entrance) {
    return rules.of(entrance.user().id());
  }

  private SignedIn opened(
      Entrance entrance,
      SignInSession session,
      RandomSecret cookie,
      Optional<String> deviceCookie) {
    sessions.add(session);
    entrance.user().entered(settings.now());
    return new SignedIn(cookie.exposeText(), deviceCookie, entrance.user().reading(session));
  }
}
