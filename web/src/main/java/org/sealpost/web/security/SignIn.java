package org.sealpost.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.access.PasswordDue;
import org.sealpost.access.SignInOutcome;
import org.sealpost.access.SignInOutcome.SignInBusy;
import org.sealpost.access.SignInOutcome.SignInRefused;
import org.sealpost.access.SignIns;
import org.sealpost.access.SignedIn;
import org.sealpost.address.EmailAddress;
import org.sealpost.enrollment.PasswordResets;
import org.sealpost.settings.Settings;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Cookies;
import org.sealpost.web.caller.SignInFirst;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.open.WaitingMessage;

/** The sign-in form. */
@Named
@RequestScoped
public class SignIn {

  @EJB private SignIns signIns;
  @EJB private PasswordResets resets;
  @EJB private Settings settings;
  @Inject private Caller caller;
  @Inject private FormProblems problems;
  @Inject private WaitingMessage waiting;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;

  private String email;
  private String password;
  private boolean remember;

  /** Signs in and goes on to the waiting message. */
  public void go() {
    if (password == null) {
      problems.add("password", "problem.password.missing");
      return;
    }
    EmailAddress.parse(email == null ? "" : email.strip())
        .ifPresentOrElse(this::signIn, () -> problems.add("email", "problem.email"));
  }

  private void signIn(EmailAddress address) {
    SignInOutcome outcome =
        signIns.signIn(
            address, Password.of(password), caller.address(), Cookies.DEVICE.of(request), remember);
    if (outcome instanceof SignedIn signedIn) {
      onward.signedIn(
          signedIn, waiting.message().map(id -> "/m/" + id).or(this::destination).orElse("/"));
    } else if (outcome instanceof PasswordDue due) {
      onward.to(
          "/enrollment/new-password?due&t="
              + resets.replace(due, caller.address())
              + waiting.message().map(id -> "&m=" + id).orElse(""));
    } else if (outcome instanceof SignInRefused refused) {
      refused.waitUntil().ifPresentOrElse(this::tellWait, this::tellWrong);
    } else if (outcome instanceof SignInBusy busy) {
      problems.busy("signin.busy", busy.retryAfterSeconds());
    }
  }

  private Optional<String> destination() {
    return SignInFirst.destination(request);
  }

  /** Where to go afterwards, where no message waits; nothing for the start page. */
  public String getTo() {
    return destination().orElse("");
  }

  private void tellWrong() {
    problems.add(FormProblems.FORM, "signin.wrong");
  }

  private void tellWait(Instant until) {
    long seconds = Math.max(1, Duration.between(settings.now(), until).toSeconds() + 1);
    if (seconds < 100) {
      problems.add(FormProblems.FORM, "signin.wait.seconds", seconds);
    } else {
      problems.add(FormProblems.FORM, "signin.wait.minutes", (seconds + 59) / 60);
    }
  }

  /** Whether the reader comes here from choosing a new password. */
  public boolean isPasswordChanged() {
    return request.getParameter("changed") != null;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isRemember() {
    return remember;
  }

  public void setRemember(boolean remember) {
    this.remember = remember;
  }
}
