package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sealpost.access.ReaderAccess;
import org.sealpost.administration.Appointments;
import org.sealpost.administration.Offer;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.language.FormProblems;

/** What somebody is invited to administer. */
@Named
@RequestScoped
public class Invitations {
  @EJB private Appointments appointments;
  @Inject private Caller caller;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;

  private String done;

  /** Takes or declines what the pressed button names. */
  public void act() {
    caller.reader().ifPresent(this::act);
  }

  private void act(ReaderAccess reader) {
    pressed
        .id("accept")
        .ifPresent(
            id ->
                tell(
                    appointments.accept(reader, caller.address(), id),
                    "admin.invitations.accepted"));
    pressed
        .id("decline")
        .ifPresent(
            id ->
                tell(
                    appointments.decline(reader, caller.address(), id),
                    "admin.invitations.declined"));
  }

  private void tell(boolean happened, String what) {
    if (happened) {
      done = what;
    } else {
      problems.add(FormProblems.FORM, "admin.invitations.gone");
    }
  }

  public List<Offer> getAll() {
    return caller.reader().map(appointments::offers).orElse(List.of());
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }
}
