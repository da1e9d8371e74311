package org.sealpost.web.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.sealpost.account.Scope;
import org.sealpost.administration.Program;
import org.sealpost.envelope.MessageId;
import org.sealpost.message.ControlOutcome;
import org.sealpost.message.FoundMessages;
import org.sealpost.message.MessageControl;
import org.sealpost.message.MessageHistory;
import org.sealpost.message.MessageSearch;
import org.sealpost.message.MessageView;
import org.sealpost.message.Order;
import org.sealpost.message.Refusal;
import org.sealpost.message.SearchOutcome;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Requires;
import org.sealpost.web.error.Problem;
import org.sealpost.web.gateway.Bodies;
import org.sealpost.web.gateway.Refusals;
import org.sealpost.web.gateway.Sought;
import org.sealpost.web.gateway.Wishes;

/** The messages of the account: searching, seeing, locking and expiring them. */
@Path("/admin/messages")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AccountMessagesResource {
  @Inject private Caller caller;
  @Inject private Places places;
  @EJB private MessageSearch search;
  @EJB private MessageControl control;
  @EJB private MessageHistory history;

  /** Locks for a reason; one recipient or, without, the message. */
  record LockOrder(String reason, String recipient) {}

  /** Unlocks one recipient or, without, the message. */
  record UnlockOrder(String recipient) {}

  /** Sets, moves or (with null) clears an expiry; of one recipient or, without, of the message. */
  record ExpiryOrder(@JsonProperty(required = true) String expiresAt, String recipient) {}

  /** Answers one page. */
  @POST
  @Path("/search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.MESSAGES_READ)
  public Response search(MessagePageOrder order) {
    MessagePageOrder given = Bodies.present(order);
    MessageSought sought = given.sought();
    Program program = program();
    Optional<Long> after = places.read(program, sought, given.cursor()).map(Long::parseLong);
    SearchOutcome outcome = search.search(program, sought.page(after, given.length()));
    return outcome instanceof FoundMessages found
        ? answer(program, sought, found)
        : Refusals.problem((Refusal) outcome).response();
  }

  private Response answer(Program program, MessageSought sought, FoundMessages found) {
    List<Long> rows = found.messages().stream().map(FoundMessages.Found::row).toList();
    Optional<String> next =
        found.next().map(row -> places.write(program, sought, String.valueOf(row)));
    return Response.ok(
            FoundAnswer.of(found, search.recipients(program, rows), next),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** Tells a message. */
  @GET
  @Path("/{id}")
  @Requires(Scope.MESSAGES_READ)
  public Response find(@PathParam("id") String id) {
    return answer(control.find(program(), Sought.idInPath(id)));
  }

  /** Locks. */
  @POST
  @Path("/{id}/lock")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.MESSAGES_CHANGE)
  public Response lock(@PathParam("id") String id, LockOrder order) {
    LockOrder given = Bodies.present(order);
    return change(id, given.recipient(), Order.lock(Wishes.reason(given.reason())));
  }

  /** Unlocks. */
  @POST
  @Path("/{id}/unlock")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.MESSAGES_CHANGE)
  public Response unlock(@PathParam("id") String id, UnlockOrder order) {
    return change(id, Bodies.present(order).recipient(), Order.unlock());
  }

  /** Sets, moves or clears an expiry. */
  @POST
  @Path("/{id}/expiry")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.MESSAGES_CHANGE)
  public Response expire(@PathParam("id") String id, ExpiryOrder order) {
    ExpiryOrder given = Bodies.present(order);
    return change(
        id, given.recipient(), Order.expire(Sought.moment("expiresAt", given.expiresAt())));
  }

  private Response change(String id, String recipient, Order order) {
    MessageId message = Sought.idInPath(id);
    return answer(
        control.change(program(), message, Sought.address("recipient", recipient), order));
  }

  private Response answer(ControlOutcome outcome) {
    return outcome instanceof MessageView view
        ? Response.ok(
                AdministeredMessage.of(view, history.of(program(), view.id())),
                MediaType.APPLICATION_JSON)
            .build()
        : Refusals.problem((Refusal) outcome).response();
  }

  private Program program() {
    return caller.program().orElseThrow();
  }
}
