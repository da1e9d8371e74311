package org.sealpost.web.gateway;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealpost.keyring.Readiness;
import org.sealpost.settings.Settings;
import org.sealpost.spool.SpoolRoom;
import org.sealpost.web.caller.Public;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** For the operator's monitoring. */
@Path("/health")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class HealthResource {
  private static final Logger LOG = Logger.getLogger(HealthResource.class.getName());
  private static final int RETRY_SECONDS = 5;

  @EJB private Readiness readiness;
  @EJB private Settings settings;
  @EJB private SpoolRoom room;

  /** {@code UP}, or there is no answer like this. */
  record Health(String status) {
    static final Health UP = new Health("UP");
  }

  /** Whether the process answers at all. */
  @GET
  @Path("/live")
  @Public
  public Response live() {
    return Response.ok(Health.UP, MediaType.APPLICATION_JSON).build();
  }

  /**
   * Whether to send requests here: the node stays, database and key ring answer, the spool has
   * room.
   */
  @GET
  @Path("/ready")
  @Public
  public Response ready() {
    if (settings.isDraining()) {
      return notReady("This node is about to stop.");
    }
    try {
      readiness.check();
      if (!room.suffices()) {
        LOG.log(Level.WARNING, "Not ready: the spool lacks room or cannot be written");
        return notReady("The spool lacks room.");
      }
      return Response.ok(Health.UP, MediaType.APPLICATION_JSON).build();
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "Not ready", e);
      return notReady("The database or the key ring does not answer.");
    }
  }

  private static Response notReady(String why) {
    return Problem.of(ProblemType.AWAY, why).retryAfter(RETRY_SECONDS).response();
  }
}
