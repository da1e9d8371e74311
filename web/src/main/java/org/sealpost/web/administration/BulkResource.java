package org.sealpost.web.administration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sealpost.account.Scope;
import org.sealpost.administration.Program;
import org.sealpost.bulk.BulkChanges;
import org.sealpost.bulk.BulkStart;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Requires;
import org.sealpost.web.error.Problem;
import org.sealpost.web.gateway.Bodies;
import org.sealpost.web.gateway.Sought;

/** Changes of everything that a search finds, which go on in the background. */
@Path("/admin/messages/bulk")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class BulkResource {
  @Inject private Caller caller;
  @EJB private BulkChanges changes;

  /** Begins one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.MESSAGES_CHANGE)
  public Response start(BulkOrder order) {
    BulkOrder given = Bodies.present(order);
    BulkStart start = changes.start(program(), given.sought().all(), given.meant());
    if (start instanceof BulkStart.Started started) {
      return accepted(started.id());
    }
    throw Sought.malformed(((BulkStart.Exceeded) start).limit().detail());
  }

  /** Tells how far one is. */
  @GET
  @Path("/{id}")
  @Requires(Scope.MESSAGES_READ)
  public Response find(@PathParam("id") String id) {
    return told(Ids.inPath(id), Response.ok());
  }

  /** Stops one; what it has changed stays changed. One that has ended stays as it is. */
  @POST
  @Path("/{id}/cancel")
  @Requires(Scope.MESSAGES_CHANGE)
  public Response cancel(@PathParam("id") String id) {
    UUID change = Ids.inPath(id);
    changes.cancel(program(), change);
    return told(change, Response.ok());
  }

  private Response accepted(UUID id) {
    return told(
        id, Response.accepted().header(HttpHeaders.LOCATION, "/api/v1/admin/messages/bulk/" + id));
  }

  private Response told(UUID id, Response.ResponseBuilder answer) {
    return changes
        .find(program(), id)
        .map(view -> answer.entity(BulkAnswer.of(view)).type(MediaType.APPLICATION_JSON).build())
        .orElseGet(() -> Ids.unknown().response());
  }

  private Program program() {
    return caller.program().orElseThrow();
  }
}
