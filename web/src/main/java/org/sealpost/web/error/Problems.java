package org.sealpost.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealpost.outage.Outage;
import org.sealpost.web.request.RequestId;

/** Turns whatever was thrown below {@code /api} into a problem document. */
@Provider
public final class Problems implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());
  private static final int RETRY_SECONDS = 10;

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof ProblemException told) {
      return told.problem().response();
    }
    Optional<Throwable> outage = Outage.cause(thrown);
    if (outage.isPresent()) {
      LOG.log(Level.WARNING, "The database does not do its work: {0}", outage.get().toString());
      return named(away()).response();
    }
    if (!(thrown instanceof WebApplicationException refusal)) {
      return failed(thrown);
    }
    Response told = refusal.getResponse();
    if (told.hasEntity()) {
      return told;
    }
    return told.getStatus() >= 500 ? failed(thrown) : refused(told);
  }

  private static Response refused(Response told) {
    Response.ResponseBuilder answer = Response.fromResponse(forStatus(told.getStatus()).response());
    if (told.getHeaderString(HttpHeaders.ALLOW) != null) {
      answer.header(HttpHeaders.ALLOW, told.getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }

  static Problem away() {
    return Problem.of(
            ProblemType.AWAY, "Try again soon, with the same Idempotency-Key if there was one.")
        .retryAfter(RETRY_SECONDS);
  }

  static Problem forStatus(int status) {
    return switch (status) {
      case 401 -> Problem.of(ProblemType.TOKEN_NEEDED, "Send a gateway token as a bearer token.");
      case 403 -> Problem.of(ProblemType.FORBIDDEN, "Nobody may do this.");
      case 404 -> Problem.of(ProblemType.NOT_FOUND, "Compare the path with /api/v1/openapi.yaml.");
      case 405 ->
          Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Use one of the methods named in Allow.");
      case 406 ->
          Problem.of(ProblemType.NOT_ACCEPTABLE, "Leave Accept away, or accept what is offered.");
      case 413 -> Problem.of(ProblemType.TOO_LARGE, "Send a smaller request.");
      case 503 -> away();
      case 415 ->
          Problem.of(
              ProblemType.MEDIA_TYPE_UNSUPPORTED,
              "Set Content-Type to one that /api/v1/openapi.yaml names for this request.");
      default ->
          status >= 500
              ? Problem.of(ProblemType.FAILED, "Try again; if it stays, tell the operator this id.")
              : Problem.of(ProblemType.MALFORMED, "The request could not be read; correct it.");
    };
  }

  private Response failed(Throwable thrown) {
    LOG.log(Level.SEVERE, thrown, () -> "Request failed; id " + RequestId.of(request));
    return named(
            Problem.of(ProblemType.FAILED, "Try again; if it stays, tell the operator this id."))
        .response();
  }

  private Problem named(Problem problem) {
    return problem.with("id", RequestId.of(request));
  }
}
