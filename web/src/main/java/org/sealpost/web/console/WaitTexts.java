package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.sealpost.settings.Settings;
import org.sealpost.web.language.FormProblems;

/** Tells how long somebody must wait before he types his password again. */
@RequestScoped
public class WaitTexts {
  private static final long SECONDS_UNTIL = 100;
  private static final long MINUTE = 60;

  @EJB private Settings settings;
  @Inject private FormProblems problems;

  /** Notes it at the field. */
  public void tell(String field, Instant until) {
    long seconds = Math.max(1, Duration.between(settings.now(), until).toSeconds() + 1);
    if (seconds < SECONDS_UNTIL) {
      problems.add(field, "signin.wait.seconds", seconds);
    } else {
      problems.add(field, "signin.wait.minutes", (seconds + MINUTE - 1) / MINUTE);
    }
  }
}
