package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealpost.settings.Settings;

/** Begins sessions for those who have proven who they are; in the caller's transaction. */
@ApplicationScoped
class Doors {
  @Inject private Sessions sessions;
  @Inject private Devices devices;
  @EJB private Settings settings;

  /** A session with one authentication to spend. */
  SignedIn open(Entrance entrance, Optional<RememberedDevice> device) {
    RandomSecret cookie = RandomSecret.create();
    SignInSession session = SignInSession.authenticated(entrance, cookie, settings.now());
    device.ifPresent(session::isOn);
    return opened(entrance, session, cookie, Optional.empty());
  }

  /** Likewise; the browser's former device row, if any, gives way to a new one. */
  SignedIn openAndRemember(Entrance entrance, Optional<RememberedDevice> former) {
    former.ifPresent(devices::forget);
    RandomSecret cookie = RandomSecret.create();
    RandomSecret deviceCookie = RandomSecret.create();
    RememberedDevice device = new RememberedDevice(entrance, deviceCookie, settings.now());
    devices.add(device);
    SignInSession session = SignInSession.authenticated(entrance, cookie, settings.now());
    session.isOn(device);
    return opened(entrance, session, cookie, Optional.of(deviceCookie.exposeText()));
  }

  /** A session without authentication to spend. */
  SignedIn openRemembered(Entrance entrance, RememberedDevice device) {
    RandomSecret cookie = RandomSecret.create();
    SignInSession session = SignInSession.resumed(entrance, cookie, settings.now());
    session.isOn(device);
    return opened(entrance, session, cookie, Optional.empty());
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
