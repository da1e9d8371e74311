package org.sealpost.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sealpost.address.EmailAddress;
import org.sealpost.enrollment.PasswordResets;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.language.FormProblems;

/** The form of those who forgot their password. */
@Named
@RequestScoped
public class Forgotten {

  @EJB private PasswordResets resets;
  @Inject private Caller caller;
  @Inject private FormProblems problems;

  private String email;
  private boolean done;

  /** Asks for the mail; the answer is the same whether there is such an account. */
  public void go() {
    EmailAddress.parse(email == null ? "" : email.strip())
        .ifPresentOrElse(this::request, () -> problems.add("email", "problem.email"));
  }

  private void request(EmailAddress address) {
    resets.request(address, caller.address());
    done = true;
  }

  /** Whether the form was sent. */
  public boolean isDone() {
    return done;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
