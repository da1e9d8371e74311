package org.sealpost.web.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.sealpost.account.Scope;
import org.sealpost.message.SealRequest;
import org.sealpost.settings.Limits;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Requires;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;
import org.sealpost.web.json.Json;
import org.sealpost.web.multipart.BrokenBodyException;
import org.sealpost.web.multipart.Part;
import org.sealpost.web.multipart.Parts;

/** Sealing whole messages, in one of two forms. Both are read and answered as streams. */
@Path("/envelopes")
@ApplicationScoped
@Produces({EnvelopesResource.MESSAGE, Problem.MEDIA_TYPE})
public class EnvelopesResource {
  static final String MESSAGE = "message/rfc822";

  private static final long MULTIPART_BYTES = Limits.MESSAGE_BYTES + (1L << 20);

  @Inject private Caller caller;
  @Inject private SealingDesk desk;

  /** The message is the body; sender and recipients stand in the header. */
  @POST
  @Consumes(MESSAGE)
  @Requires(Scope.ISSUE)
  public Response sealBody(@Context HttpHeaders headers, InputStream body) throws IOException {
    Bodies.requireAtMost(Limits.MESSAGE_BYTES, headers);
    SealRequest request =
        new SealRequest(
            Addresses.inHeader("Sealpost-Sender", values(headers, "Sealpost-Sender")),
            Addresses.listInHeader("Sealpost-Recipient", values(headers, "Sealpost-Recipient")),
            Wishes.options(profile(headers).orElse(null), null, null),
            IdempotencyKey.of(headers),
            Mode.of(headers));
    return desk.seal(caller.gateway().orElseThrow(), request, new ClientBody(body));
  }

  /** Sender, recipients and options stand in a first JSON part, the message in a second. */
  @POST
  @Consumes("multipart/mixed")
  @Requires(Scope.ISSUE)
  public Response sealParts(@Context HttpHeaders headers, InputStream body) throws IOException {
    Bodies.requireAtMost(MULTIPART_BYTES, headers);
    try {
      Parts parts =
          Parts.of(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), new ClientBody(body));
      byte[] json = part(parts, "application/json").bytes(Json.LONGEST);
      SealRequest request =
          Json.read(new ByteArrayInputStream(json), EnvelopeOrder.class)
              .request(IdempotencyKey.of(headers), Mode.of(headers));
      InputStream message = new LastPart(part(parts, MESSAGE), parts);
      return desk.seal(caller.gateway().orElseThrow(), request, message);
    } catch (BrokenBodyException e) {
      return Problem.of(ProblemType.MALFORMED, e.getMessage()).response();
    }
  }

  private static Part part(Parts parts, String type) throws IOException {
    return parts
        .next()
        .filter(part -> part.mediaType().equals(type) && part.isIdentity())
        .orElseThrow(
            () ->
                new BrokenBodyException(
                    "Send two parts without transfer encoding: application/json, then "
                        + MESSAGE
                        + "."));
  }

  private static Optional<String> profile(HttpHeaders headers) {
    List<String> values = values(headers, "Sealpost-Profile");
    if (values.size() > 1) {
      throw Problem.of(ProblemType.MALFORMED, "Send Sealpost-Profile once.").exception();
    }
    return values.stream()
        .findFirst()
        .map(
            text ->
                PercentText.decode(text.strip())
                    .orElseThrow(
                        () ->
                            Problem.of(
                                    ProblemType.MALFORMED,
                                    "Send non-ASCII characters of Sealpost-Profile as"
                                        + " percent-encoded UTF-8.")
                                .exception()));
  }

  private static List<String> values(HttpHeaders headers, String name) {
    List<String> values = headers.getRequestHeader(name);
    return values == null ? List.of() : values;
  }
}
