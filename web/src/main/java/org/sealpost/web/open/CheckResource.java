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
import org.sealpost.access.ReaderAccess;
import org.sealpost.envelope.HeaderFields;
import org.sealpost.message.GenuineHeader;
import org.sealpost.message.Tickets;
import org.sealpost.settings.Settings;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.ForBrowser;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** Tells the viewer whether a header is genuine, before anything of it is shown. */
@Path("/check")
@ApplicationScoped
public class CheckResource {
  @Inject private Caller caller;
  @EJB private Tickets tickets;
  @EJB private Settings settings;

  /** Header and ticket in base64url, as they stand in the envelope. */
  record Question(String header, String ticket) {}

  /** Who reads, if somebody is signed in. */
  record Reader(String name, String email) {
    static Reader of(ReaderAccess reader) {
      return new Reader(reader.name(), reader.email());
    }
  }

  /** What may be shown of a genuine header. */
  record Genuine(
      String messageId,
      String from,
      String host,
      String issuedAt,
      String expiresAt,
      String level,
      Reader reader) {

    static Genuine of(HeaderFields fields, Reader reader) {
      return new Genuine(
          fields.messageId().toString(),
          fields.from(),
          fields.host().toString(),
          fields.issuedAt().toString(),
          fields.expiresAt().map(Object::toString).orElse(null),
          fields.level().wireName(),
          reader);
    }
  }

  /** Checks a header. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @ForBrowser
  public Response check(Question question) {
    Field.present(question);
    return tickets
        .check(Field.bytes("header", question.header()), Field.bytes("ticket", question.ticket()))
        .map(GenuineHeader::header)
        .map(header -> answer(header.fields()))
        .orElseGet(() -> Field.notGenuine().problem().response());
  }

  private Response answer(HeaderFields fields) {
    if (!fields.host().equals(settings.origin())) {
      return Problem.of(ProblemType.OTHER_HOST, "Open this envelope at the service it names.")
          .with("host", fields.host().toString())
          .response();
    }
    return Response.ok(
            Genuine.of(fields, caller.reader().map(Reader::of).orElse(null)),
            MediaType.APPLICATION_JSON)
        .build();
  }
}
