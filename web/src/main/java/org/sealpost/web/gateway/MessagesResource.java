package org.sealpost.web.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.sealpost.account.Scope;
import org.sealpost.message.ControlOutcome;
import org.sealpost.message.MessageControl;
import org.sealpost.message.MessageView;
import org.sealpost.message.Refusal;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Requires;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** Reading, locking and expiring the messages of an account. */
@Path("/messages/{id}")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class MessagesResource {
  @Inject private Caller caller;
  @EJB private MessageControl control;

  /** Lock or unlock; for one recipient or, without, for the message. */
  record LockOrder(
      @JsonProperty(required = true) Boolean locked, String reason, String recipient) {}

  /** Set, move or (with null) clear an expiry; for one recipient or, without, for the message. */
  record ExpiryOrder(@JsonProperty(required = true) String expiresAt, String recipient) {}

  /** Tells a message. */
  @GET
  @Requires(Scope.MANAGE)
  public Response find(@PathParam("id") String id) {
    return answer(control.find(caller.gateway().orElseThrow(), Sought.idInPath(id)));
  }

  /** Locks or unlocks. */
  @PUT
  @Path("/lock")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.MANAGE)
  public Response lock(@PathParam("id") String id, LockOrder order) {
    LockOrder given = Bodies.present(order);
    if (given.locked() == null) {
      throw Problem.of(ProblemType.MALFORMED, "locked must be true or false.").exception();
    }
    return answer(
        control.lock(
            caller.gateway().orElseThrow(),
            Sought.idInPath(id),
            Sought.address("recipient", given.recipient()),
            given.locked(),
            Wishes.reason(given.reason())));
  }

  /** Sets, moves or clears an expiry. */
  @PUT
  @Path("/expiry")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.MANAGE)
  public Response expire(@PathParam("id") String id, ExpiryOrder order) {
    ExpiryOrder given = Bodies.present(order);
    return answer(
        control.expire(
            caller.gateway().orElseThrow(),
            Sought.idInPath(id),
            Sought.address("recipient", given.recipient()),
            Optional.ofNullable(given.expiresAt()).map(t -> Wishes.moment("expiresAt", t))));
  }

  private static Response answer(ControlOutcome outcome) {
    return outcome instanceof MessageView view
        ? Response.ok(MessageAnswer.of(view), MediaType.APPLICATION_JSON).build()
        : Refusals.problem((Refusal) outcome).response();
  }
}
