package org.sealpost.web.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.sealpost.web.caller.Public;

/** The description of this API. */
@Path("/openapi.yaml")
public class DescriptionResource {
  /** The text of {@code docs/api/openapi.yaml}. */
  @GET
  @Produces("application/yaml")
  @Public
  public InputStream read() {
    return DescriptionResource.class.getResourceAsStream("/openapi.yaml");
  }
}
