package org.sealpost.web.console.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealpost.access.Confirmation;
import org.sealpost.access.Confirmation.ConfirmationBusy;
import org.sealpost.access.Confirmation.NotConfirmed;
import org.sealpost.access.Password;
import org.sealpost.access.Readers;
import org.sealpost.retention.HoldView;
import org.sealpost.retention.LegalHolds;
import org.sealpost.retention.ReleaseOutcome;
import org.sealpost.web.caller.Cookies;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.console.WaitTexts;
import org.sealpost.web.language.FormProblems;

/** The legal holds of the account, and how one is released. */
@Named
@RequestScoped
public class HoldsPage {
  @EJB private LegalHolds holds;
  @EJB private Readers readers;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;
  @Inject private WaitTexts waits;
  @Inject private HttpServletRequest request;

  private List<HoldView> all = List.of();
  private Map<UUID, String> names = Map.of();
  private String password;
  private String done;

  /** Releases the hold that was asked about, if so answered, then reads the holds. */
  public void look() {
    if (pressed.is("release-yes")) {
      pressed.id("hold").ifPresentOrElse(this::release, this::gone);
    } else if (request.getParameter("placed") != null) {
      done = "admin.hold.placed";
    }
    all = holds.list(console.mine());
    names = readers.names(all.stream().map(HoldView::user).distinct().toList());
  }

  private void release(UUID id) {
    if (password == null) {
      problems.add("password", "problem.password.missing");
      return;
    }
    ReleaseOutcome outcome =
        holds.release(console.mine(), id, Password.of(password), Cookies.DEVICE.of(request));
    if (outcome instanceof ReleaseOutcome.NotConfirmed wrong) {
      tell(wrong.confirmation());
    } else if (outcome instanceof ReleaseOutcome.Released) {
      done = "admin.holds.released";
    } else {
      gone();
    }
  }

  private void gone() {
    problems.add(FormProblems.FORM, "admin.holds.gone");
  }

  private void tell(Confirmation confirmation) {
    if (confirmation instanceof ConfirmationBusy busy) {
      problems.busy("signin.busy", busy.retryAfterSeconds());
    } else if (confirmation instanceof NotConfirmed wrong) {
      wrong
          .waitUntil()
          .ifPresentOrElse(
              until -> waits.tell("password", until),
              () -> problems.add("password", "admin.confirm.wrong"));
    }
  }

  public List<HoldView> getAll() {
    return all;
  }

  /** The hold that it is asked about; told by the request alone, so that the password is read. */
  public UUID getAsked() {
    String field = pressed.is("release-yes") && done == null ? "hold" : "release";
    return pressed.id(field).orElse(null);
  }

  public String who(HoldView hold) {
    return names.getOrDefault(hold.user(), "");
  }

  public String tone(HoldView hold) {
    return switch (hold.state()) {
      case PLACING, RELEASING -> "warn";
      case HELD -> "good";
      case RELEASED -> "";
    };
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
