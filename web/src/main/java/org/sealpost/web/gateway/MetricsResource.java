package org.sealpost.web.gateway;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.sealpost.metrics.Metrics;
import org.sealpost.web.caller.ForMonitoring;
import org.sealpost.web.error.Problem;

/** This node's figures, for Prometheus. */
@Path("/metrics")
@ApplicationScoped
public class MetricsResource {
  /** The media type of the text format. */
  static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  @EJB private Metrics metrics;

  /** Reads them all. */
  @GET
  @Produces({TEXT, Problem.MEDIA_TYPE})
  @ForMonitoring
  public Response read() {
    return Response.ok(metrics.text(), TEXT).build();
  }
}
