package org.sealpost.web.open;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sealpost.envelope.Base64Url;
import org.sealpost.message.OpenRequest;
import org.sealpost.message.ReleaseOutcome;
import org.sealpost.message.Releases;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.ForBrowser;
import org.sealpost.web.error.Problem;

/** Gives a message's key to the viewer of a reader who may open it. */
@Path("/open")
@ApplicationScoped
public class KeyResource {
  @Inject private Caller caller;
  @EJB private Releases releases;

  /** The envelope's fields in base64url, and the digest of its ciphertext. */
  record Question(String header, String ticket, String seal, String digest) {
    OpenRequest request() {
      return new OpenRequest(
          Field.bytes("header", header),
          Field.bytes("ticket", ticket),
          Field.bytes("seal", seal),
          Field.bytes("digest", digest));
    }
  }

  /** The key is a secret. */
  record Opened(String messageId, String key) {
    @Override
    public String toString() {
      return "Opened[" + messageId + "]";
    }
  }

  /** Opens a message. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @ForBrowser
  public Response open(Question question) {
    ReleaseOutcome outcome =
        releases.open(caller.reader(), Field.present(question).request(), caller.address());
    if (outcome instanceof ReleaseOutcome.Released released) {
      String key = Base64Url.encode(released.key().exposeBytes());
      return Response.ok(new Opened(released.id().toString(), key), MediaType.APPLICATION_JSON)
          .build();
    }
    return NotOpened.problem(outcome).response();
  }
}
