package org.sealpost.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.sealpost.enrollment.Activated;
import org.sealpost.enrollment.Enrollments;
import org.sealpost.enrollment.WaitingOutcome;
import org.sealpost.envelope.MessageId;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Cookies;
import org.sealpost.web.caller.ForBrowser;
import org.sealpost.web.error.Problem;

/** Asked by the window that enrolled, until the address is proven somewhere. */
@Path("/waiting")
@RequestScoped
public class WaitingResource {
  @Inject private Caller caller;
  @EJB private Enrollments enrollments;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /** The question has no members. */
  record Question() {}

  /**
   * How the attempt stands.
   *
   * @param state {@code waiting}, {@code activated} or {@code over}
   * @param messageId the message to go back to, when activated
   * @param hint why it is over: {@code over} or {@code sign-in}
   */
  record Standing(String state, String messageId, String hint) {
    static Standing of(String state) {
      return new Standing(state, null, null);
    }
  }

  /** Tells how the attempt stands; signs this browser in once its address is proven. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @ForBrowser
  public Response proceed(Question question) {
    Standing standing =
        Cookies.PENDING
            .of(request)
            .map(cookie -> standing(enrollments.proceed(cookie, caller.address())))
            .orElse(new Standing("over", null, "over"));
    return Response.ok(standing, MediaType.APPLICATION_JSON).build();
  }

  private Standing standing(WaitingOutcome outcome) {
    if (outcome instanceof Activated activated) {
      caller.enter(activated.signedIn(), response);
      Cookies.PENDING.take(response);
      return activated(activated.waiting());
    }
    if (outcome instanceof WaitingOutcome.GoneOn gone && caller.reader().isPresent()) {
      return activated(gone.waiting());
    }
    return outcome instanceof WaitingOutcome.StillWaiting
        ? Standing.of("waiting")
        : new Standing("over", null, hint(outcome));
  }

  private static String hint(WaitingOutcome outcome) {
    return outcome instanceof WaitingOutcome.WaitingOver over ? over.hint() : "sign-in";
  }

  private static Standing activated(Optional<MessageId> waiting) {
    return new Standing("activated", waiting.map(Object::toString).orElse(null), null);
  }
}
