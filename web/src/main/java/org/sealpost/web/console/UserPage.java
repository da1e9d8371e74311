package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.people.People;
import org.sealpost.people.PeopleActs;
import org.sealpost.people.PersonAct;
import org.sealpost.people.PersonOutcome;
import org.sealpost.people.PersonView;
import org.sealpost.web.language.FormProblems;

/** One person: where he stands, and what can be done. */
@Named
@RequestScoped
public class UserPage {
  @EJB private People people;
  @EJB private PeopleActs acts;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private PageSubject subject;
  @Inject private FormProblems problems;
  @Inject private FacesContext faces;

  private String reason;
  private String done;
  private Optional<PersonView> person;

  /** Does what the pressed button says. */
  public void act() {
    pressed
        .text("act")
        .flatMap(
            name ->
                Arrays.stream(PersonAct.values()).filter(a -> a.name().equals(name)).findFirst())
        .ifPresent(act -> subject.id().ifPresent(id -> act(id, act)));
  }

  private void act(UUID id, PersonAct act) {
    tell(acts.perform(console.mine(), id, act), act);
  }

  /** Locks, for the reason that was typed. */
  public void lock() {
    subject
        .id()
        .ifPresent(
            id ->
                tell(acts.lock(console.mine(), id, reason == null ? "" : reason), PersonAct.LOCK));
  }

  private void tell(PersonOutcome outcome, PersonAct act) {
    person = null;
    switch (outcome) {
      case DONE -> {
        done = "admin.user.done." + act.name().toLowerCase(Locale.ROOT);
        reason = null;
      }
      // The page says it already.
      case UNKNOWN -> {}
      case REASON_MISSING, REASON_TOO_LONG ->
          problems.add("reason", "admin.user.problem." + outcome.key());
      default -> problems.add(FormProblems.FORM, "admin.user.problem." + outcome.key());
    }
  }

  /** The person, or null: an unknown one and one of somebody else's are the same. */
  public PersonView getPerson() {
    if (person == null) {
      person = subject.id().flatMap(id -> people.find(console.mine(), id));
      if (person.isEmpty() && subject.isNamed()) {
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
      }
    }
    return person.orElse(null);
  }

  /** Whether this act can be done, and by this administrator. */
  public boolean may(String act) {
    return getPerson() != null && getPerson().acts().contains(PersonAct.valueOf(act));
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
