package org.sealpost.web.caller;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealpost.access.ReaderAccess;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.outage.Outage;
import org.sealpost.settings.Settings;
import org.sealpost.web.request.RequestId;

/**
 * Tells the container who calls: gateways by bearer token, without an HTTP session; readers by
 * session row, asked at every request, so that a session ended on one node is ended on all.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
  private static final Set<String> READER = Set.of("reader");

  @Inject private Caller caller;
  @EJB private Settings settings;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    RequestId.begin(request, settings::trusts);
    if (Paths.isMonitoring(request)) {
      return context.doNothing();
    }
    try {
      return known(request, response, context);
    } catch (EJBException away) {
      // Here servers answer 500, or 403, in their own words. Whoever needs to know asks again.
      if (Outage.isBehind(away)) {
        return context.doNothing();
      }
      throw away;
    }
  }

  private AuthenticationStatus known(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (Paths.isGatewayApi(request)) {
      return caller.gateway().map(g -> gateway(g, context)).orElseGet(context::doNothing);
    }
    if (!Paths.isPersonal(request)) {
      return context.doNothing();
    }
    caller.recognise(response);
    return caller.reader().map(r -> reader(r, context)).orElseGet(context::doNothing);
  }

  private static AuthenticationStatus gateway(GatewayAccess gateway, HttpMessageContext context) {
    Set<String> roles = gateway.scopes().stream().map(Scope::key).collect(Collectors.toSet());
    return context.notifyContainerAboutLogin("gateway " + gateway.tokenId(), roles);
  }

  private static AuthenticationStatus reader(ReaderAccess reader, HttpMessageContext context) {
    return context.notifyContainerAboutLogin("reader " + reader.userId(), READER);
  }
}
