package org.sealpost.web.gateway;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** Refuses compressed bodies, which would otherwise be sealed as if they were the message. */
@Provider
public class PlainBodies implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
      request.abortWith(
          Problem.of(ProblemType.MEDIA_TYPE_UNSUPPORTED, "Send the body without Content-Encoding.")
              .response());
    }
  }
}
