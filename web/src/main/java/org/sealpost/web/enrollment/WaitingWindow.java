package org.sealpost.web.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sealpost.enrollment.Activated;
import org.sealpost.enrollment.Enrollments;
import org.sealpost.enrollment.PendingView;
import org.sealpost.enrollment.Resent;
import org.sealpost.enrollment.WaitingOutcome;
import org.sealpost.enrollment.WaitingOutcome.GoneOn;
import org.sealpost.enrollment.WaitingOutcome.StillWaiting;
import org.sealpost.envelope.MessageId;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Cookies;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.security.Onward;

/** The window that waits until the reader has confirmed the address, here or elsewhere. */
@Named("waiting")
@RequestScoped
public class WaitingWindow {

  @EJB private Enrollments enrollments;
  @Inject private Caller caller;
  @Inject private FormProblems problems;
  @Inject private Onward onward;
  @Inject private HttpServletRequest request;

  private Optional<PendingView> view;
  private boolean resent;

  /** For browsers without scripts: asks once what the page's script asks every few seconds. */
  public void goOn() {
    WaitingOutcome outcome = enrollments.proceed(cookie(), caller.address());
    if (outcome instanceof Activated activated) {
      onward.signedIn(activated.signedIn(), path(activated.waiting()));
    } else if (outcome instanceof GoneOn gone && caller.reader().isPresent()) {
      onward.to(path(gone.waiting()));
    } else if (outcome instanceof StillWaiting) {
      problems.add(FormProblems.FORM, "waiting.still");
    } else {
      view = Optional.empty();
    }
  }

  private static String path(Optional<MessageId> waiting) {
    return waiting.map(id -> "/m/" + id).orElse("/enrollment/activated");
  }

  /** Asks for the mail again. */
  public void resend() {
    Resent outcome = enrollments.resend(cookie());
    resent = outcome == Resent.SENT;
    if (outcome == Resent.LATER) {
      problems.add(FormProblems.FORM, "waiting.resend.later");
    } else if (outcome == Resent.OVER) {
      view = Optional.empty();
    }
  }

  /** Whether there is nothing to wait for. */
  public boolean isOver() {
    return view().isEmpty();
  }

  /** Whether the mail was just sent again. */
  public boolean isResent() {
    return resent;
  }

  /** The address to be confirmed. */
  public String getEmail() {
    return view().map(pending -> pending.address().toString()).orElse("");
  }

  /** What to append to the address of a page that is to know the waiting message too. */
  public String getQuery() {
    return view().flatMap(PendingView::waiting).map(id -> "?m=" + id).orElse("");
  }

  private Optional<PendingView> view() {
    if (view == null) {
      view = Cookies.PENDING.of(request).flatMap(enrollments::pending);
    }
    return view;
  }

  private String cookie() {
    return Cookies.PENDING.of(request).orElse("");
  }
}
