package org.sealpost.web.gateway;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sealpost.account.Scope;
import org.sealpost.message.FoundMessages;
import org.sealpost.message.MessageSearch;
import org.sealpost.message.Refusal;
import org.sealpost.message.SearchOutcome;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Requires;
import org.sealpost.web.error.Problem;

/** Searching the messages of an account; what is looked for stands in the body, not in the URL. */
@Path("/messages/search")
@ApplicationScoped
public class SearchResource {
  @Inject private Caller caller;
  @EJB private MessageSearch messages;

  /** Answers one page. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Requires(Scope.MANAGE)
  public Response search(SearchOrder order) {
    SearchOutcome outcome =
        messages.search(caller.gateway().orElseThrow(), Bodies.present(order).criteria());
    return outcome instanceof FoundMessages found
        ? Response.ok(SearchAnswer.of(found), MediaType.APPLICATION_JSON).build()
        : Refusals.problem((Refusal) outcome).response();
  }
}
