package org.sealpost.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.enrollment.PasswordResets;
import org.sealpost.enrollment.ResetOutcome;
import org.sealpost.enrollment.ResetOutcome.PasswordChosen;
import org.sealpost.enrollment.ResetOutcome.ResetBusy;
import org.sealpost.enrollment.ResetOutcome.ResetRefused;
import org.sealpost.enrollment.ResetView;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.open.WaitingMessage;
import org.sealpost.web.security.Onward;

/** The page behind the link of the mail to those who forgot their password. */
@Named
@RequestScoped
public class NewPassword {

  @EJB private PasswordResets resets;
  @Inject private FormProblems problems;
  @Inject private Onward onward;
  @Inject private WaitingMessage waiting;
  @Inject private HttpServletRequest request;

  private ResetView view;
  private String password;

  /** Sets the password and goes on to sign in with it. */
  public void go() {
    if (password == null) {
      problems.add("password", "problem.password.missing");
      return;
    }
    ResetOutcome outcome = resets.choose(getToken(), Password.of(password));
    view = null;
    if (outcome instanceof PasswordChosen) {
      onward.to("/security/sign-in?changed" + waiting.message().map(id -> "&m=" + id).orElse(""));
    } else if (outcome instanceof ResetRefused refused) {
      problems.add("password", "problem.password." + refused.key());
    } else if (outcome instanceof ResetBusy busy) {
      problems.busy("busy", busy.retryAfterSeconds());
    }
  }

  /** Whether the link does nothing any more. */
  public boolean isOver() {
    if (view == null) {
      view = resets.view(getToken());
    }
    return view == ResetView.OVER;
  }

  /** Whether an administrator asked for another password, and the present one was right. */
  public boolean isDue() {
    return request.getParameter("due") != null;
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
}
