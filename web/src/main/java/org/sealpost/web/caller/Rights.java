package org.sealpost.web.caller;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Scope;
import org.sealpost.settings.Settings;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** Refuses every API method whose right is not stated, or not held, before its body is read. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class Rights implements ContainerRequestFilter {
  @Inject private Caller caller;
  @EJB private Settings settings;
  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    refusal(resource.getResourceMethod(), request)
        .ifPresent(problem -> request.abortWith(problem.response()));
  }

  private Optional<Problem> refusal(Method method, ContainerRequestContext request) {
    if (method == null) {
      return Optional.of(Problem.of(ProblemType.FORBIDDEN, "Nobody may do this."));
    }
    if (method.isAnnotationPresent(Requires.class)) {
      return refuseGateway(method.getAnnotation(Requires.class).value());
    }
    if (method.isAnnotationPresent(ForBrowser.class)) {
      return refuseForeign(request);
    }
    if (method.isAnnotationPresent(ForMonitoring.class)) {
      return refuseUnmonitored();
    }
    return method.isAnnotationPresent(Public.class)
        ? Optional.empty()
        : Optional.of(Problem.of(ProblemType.FORBIDDEN, "Nobody may do this."));
  }

  private Optional<Problem> refuseGateway(Scope scope) {
    Optional<GatewayAccess> gateway = caller.gateway();
    if (gateway.isEmpty()) {
      return Optional.of(
          Problem.of(
              ProblemType.TOKEN_NEEDED,
              "Send a valid gateway token: \"Authorization: Bearer spg_…\"."));
    }
    return gateway.get().may(scope)
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                ProblemType.SCOPE_MISSING, "Use a token with the scope " + scope.key() + "."));
  }

  private Optional<Problem> refuseUnmonitored() {
    if (settings.metricsToken().isEmpty()) {
      return Optional.of(
          Problem.of(ProblemType.NOT_FOUND, "Set SEALPOST_METRICS_TOKEN to read the metrics."));
    }
    return settings.metricsToken().filter(caller::shows).isPresent()
        ? Optional.empty()
        : Optional.of(
            Problem.of(ProblemType.TOKEN_NEEDED, "Send SEALPOST_METRICS_TOKEN as a bearer token."));
  }

  private static Optional<Problem> refuseForeign(ContainerRequestContext request) {
    boolean asked = "1".equals(request.getHeaderString("Sealpost-Request"));
    boolean foreign = "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"));
    return asked && !foreign
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                ProblemType.FORBIDDEN,
                "Only this service's own pages may ask; they send Sealpost-Request: 1."));
  }
}
