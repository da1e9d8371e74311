package org.sealpost.web.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.Scope;
import org.sealpost.administration.Program;
import org.sealpost.people.AddOutcome;
import org.sealpost.people.NewPeople;
import org.sealpost.people.NewPerson;
import org.sealpost.people.People;
import org.sealpost.people.PeopleActs;
import org.sealpost.people.PeoplePage;
import org.sealpost.people.PersonAct;
import org.sealpost.people.PersonOutcome;
import org.sealpost.people.PersonView;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Requires;
import org.sealpost.web.error.Problem;
import org.sealpost.web.gateway.Bodies;

/** The people of the account. */
@Path("/admin/users")
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class UsersResource {
  @Inject private Caller caller;
  @Inject private Places places;
  @EJB private People people;
  @EJB private NewPeople newPeople;
  @EJB private PeopleActs acts;

  /** Why somebody is kept out. */
  record Reason(@JsonProperty(required = true) String reason) {}

  /** Answers one page, by address. */
  @POST
  @Path("/search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.USERS_READ)
  public Response search(PersonPageOrder order) {
    PersonPageOrder given = Bodies.present(order);
    PersonSought sought = given.sought();
    Optional<String> after = places.read(program(), sought, given.cursor());
    PeoplePage page = people.list(program(), sought.page(after, given.length()));
    String next = page.after().map(end -> places.write(program(), sought, end)).orElse(null);
    return Response.ok(
            new PersonAnswer.Page(page.rows().stream().map(PersonAnswer.Item::of).toList(), next),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** Invites somebody of the account's domains; whoever is there already stays as he is. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.USERS_CHANGE)
  public Response invite(InviteOrder order) {
    NewPerson person = Bodies.present(order).person();
    AddOutcome outcome = newPeople.add(program(), person);
    return switch (outcome) {
      case ADDED -> told(Response.Status.CREATED, people.byAddress(program(), person.address()));
      case THERE_ALREADY -> told(Response.Status.OK, people.byAddress(program(), person.address()));
      default -> PersonRefusals.problem(outcome).response();
    };
  }

  /** Tells somebody. */
  @GET
  @Path("/{id}")
  @Requires(Scope.USERS_READ)
  public Response find(@PathParam("id") String id) {
    return told(Response.Status.OK, people.find(program(), Ids.inPath(id)));
  }

  /** Keeps somebody out. */
  @POST
  @Path("/{id}/lock")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.USERS_CHANGE)
  public Response lock(@PathParam("id") String id, Reason order) {
    UUID person = Ids.inPath(id);
    String reason = Bodies.present(order).reason();
    return done(person, acts.lock(program(), person, reason == null ? "" : reason));
  }

  /** Lifts the account's lock. */
  @POST
  @Path("/{id}/unlock")
  @Requires(Scope.USERS_CHANGE)
  public Response unlock(@PathParam("id") String id) {
    return perform(id, PersonAct.UNLOCK);
  }

  /** Mails a link to choose a new password. */
  @POST
  @Path("/{id}/password-reset")
  @Requires(Scope.USERS_CHANGE)
  public Response resetPassword(@PathParam("id") String id) {
    return perform(id, PersonAct.MAIL_RESET);
  }

  /** Mails the activation or the invitation again. */
  @POST
  @Path("/{id}/resend-activation")
  @Requires(Scope.USERS_CHANGE)
  public Response resendActivation(@PathParam("id") String id) {
    UUID person = Ids.inPath(id);
    return done(person, acts.mailAgain(program(), person));
  }

  /** Ends every session and forgets every device. */
  @POST
  @Path("/{id}/end-sessions")
  @Requires(Scope.USERS_CHANGE)
  public Response endSessions(@PathParam("id") String id) {
    return perform(id, PersonAct.END_SESSIONS);
  }

  private Response perform(String id, PersonAct act) {
    UUID person = Ids.inPath(id);
    return done(person, acts.perform(program(), person, act));
  }

  private Response done(UUID person, PersonOutcome outcome) {
    return switch (outcome) {
      case DONE, ALREADY -> told(Response.Status.OK, people.find(program(), person));
      default -> PersonRefusals.problem(outcome).response();
    };
  }

  private static Response told(Response.Status status, Optional<PersonView> person) {
    return person
        .map(view -> built(status, view.row().id()).entity(PersonAnswer.Person.of(view)).build())
        .orElseGet(() -> Ids.unknown().response());
  }

  private static Response.ResponseBuilder built(Response.Status status, UUID id) {
    Response.ResponseBuilder answer = Response.status(status).type(MediaType.APPLICATION_JSON);
    return status == Response.Status.CREATED
        ? answer.header(HttpHeaders.LOCATION, "/api/v1/admin/users/" + id)
        : answer;
  }

  private Program program() {
    return caller.program().orElseThrow();
  }
}
