package org.sealpost.web.gateway;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.sealpost.account.Scope;
import org.sealpost.envelope.Base64Url;
import org.sealpost.message.IssuedKey;
import org.sealpost.message.KeyIssuing;
import org.sealpost.message.KeyOutcome;
import org.sealpost.message.Refusal;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Requires;
import org.sealpost.web.error.Problem;

/** Keys for gateways that seal by themselves. */
@Path("/keys")
@ApplicationScoped
public class KeysResource {
  @Inject private Caller caller;
  @EJB private KeyIssuing issuing;

  /** What the gateway needs; {@code key} is a secret. */
  record Issued(
      String messageId, String header, String ticket, String key, String level, String notice) {

    static Issued of(IssuedKey issued) {
      return new Issued(
          issued.id().toString(),
          Base64Url.encode(issued.header()),
          Base64Url.encode(issued.ticket()),
          Base64Url.encode(issued.key().exposeBytes()),
          issued.level().name().toLowerCase(Locale.ROOT),
          issued.notice().orElse(null));
    }

    @Override
    public String toString() {
      return "Issued[" + messageId + "]";
    }
  }

  /** Issues a key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Requires(Scope.ISSUE)
  public Response issue(@Context HttpHeaders headers, KeyOrder order) {
    KeyOutcome outcome =
        issuing.issue(
            caller.gateway().orElseThrow(),
            Bodies.present(order).request(IdempotencyKey.of(headers)));
    if (outcome instanceof IssuedKey issued) {
      return Response.status(Response.Status.CREATED)
          .type(MediaType.APPLICATION_JSON)
          .entity(Issued.of(issued))
          .build();
    }
    return Refusals.problem((Refusal) outcome).response();
  }
}
