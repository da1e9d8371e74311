package org.sealpost.web.caller;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Optional;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.SignIns;
import org.sealpost.access.SignedIn;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Gateways;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/**
 * Asks the session beans who a {@link Caller} is. One for all requests: a server looks session
 * beans up by name for each object they are given to, which takes longer than the question.
 */
@ApplicationScoped
class Recognition {
  @EJB private Gateways gateways;
  @EJB private SignIns signIns;
  @EJB private Settings settings;

  Optional<GatewayAccess> gateway(String token, ClientAddress from) {
    return gateways.authenticate(token, from);
  }

  Optional<ReaderAccess> reader(String session) {
    return signIns.resume(session);
  }

  Optional<SignedIn> device(String device, ClientAddress from) {
    return signIns.resumeByDevice(device, from);
  }

  boolean trusts(InetAddress proxy) {
    return settings.trusts(proxy);
  }
}
