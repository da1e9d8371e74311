package org.sealpost.web.enrollment;

import static org.sealpost.enrollment.ActivationView.ELSEWHERE;
import static org.sealpost.enrollment.ActivationView.HERE;
import static org.sealpost.enrollment.ActivationView.OVER;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.enrollment.Activated;
import org.sealpost.enrollment.ActivationOutcome;
import org.sealpost.enrollment.ActivationOutcome.ActivationBusy;
import org.sealpost.enrollment.ActivationOutcome.ActivationRefused;
import org.sealpost.enrollment.ActivationView;
import org.sealpost.enrollment.Enrollments;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Cookies;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.security.Onward;

/** The page behind the link of the activation mail. */
@Named
@RequestScoped
public class Activate {

  @EJB private Enrollments enrollments;
  @Inject private Caller caller;
  @Inject private FormProblems problems;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;

  private ActivationView view;
  private String password;
  private String name;
  private String newPassword;

  /** Confirms in the browser that enrolled. */
  public void confirm() {
    show(enrollments.activate(getToken(), Cookies.PENDING.of(request), caller.address()), "form");
  }

  /** Confirms with the password that was chosen where the enrollment began. */
  public void prove() {
    if (password == null) {
      problems.add("password", "problem.password.missing");
      return;
    }
    show(
        enrollments.activateWithPassword(getToken(), Password.of(password), caller.address()),
        "password");
  }

  /** Confirms with a password chosen now; what was entered before is dropped. */
  public void replace() {
    if (newPassword == null) {
      problems.add("newpassword", "problem.password.missing");
      return;
    }
    Optional<String> own = Optional.ofNullable(name).map(String::strip).filter(n -> !n.isEmpty());
    show(
        enrollments.activateWithNewPassword(
            getToken(), own, Password.of(newPassword), caller.address()),
        "newpassword");
  }

  private void show(ActivationOutcome outcome, String field) {
    view = null;
    if (outcome instanceof Activated activated) {
      String query = activated.waiting().map(id -> "?m=" + id).orElse("");
      onward.signedIn(activated.signedIn(), "/enrollment/activated" + query);
    } else if (outcome instanceof ActivationRefused refused) {
      tell(refused.key(), field);
    } else if (outcome instanceof ActivationBusy busy) {
      problems.busy("busy", busy.retryAfterSeconds());
    }
  }

  private void tell(String key, String field) {
    if (key.startsWith("name-")) {
      problems.add("name", "problem.name." + key.substring("name-".length()));
    } else {
      problems.add(field, "problem.password." + key);
    }
  }

  /** Whether this browser began the enrollment. */
  public boolean isHere() {
    return view() == HERE;
  }

  /** Whether another browser did. */
  public boolean isElsewhere() {
    return view() == ELSEWHERE;
  }

  /** Whether the link does nothing any more. */
  public boolean isOver() {
    return view() == OVER;
  }

  private ActivationView view() {
    if (view == null) {
      view = enrollments.view(getToken(), Cookies.PENDING.of(request));
    }
    return view;
  }

  /** The token of the link. */
  public String getToken() {
    return Optional.ofNullable(request.getParameter("t")).orElse("");
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNewPassword() {
    return null;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }
}
