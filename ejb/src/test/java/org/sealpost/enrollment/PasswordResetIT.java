package org.sealpost.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.Password;
import org.sealpost.access.SignInOutcome;
import org.sealpost.access.SignIns;
import org.sealpost.access.SignedIn;
import org.sealpost.enrollment.EnrollOutcome.Pending;
import org.sealpost.enrollment.ResetOutcome.PasswordChosen;
import org.sealpost.enrollment.ResetOutcome.ResetRefused;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;

@ExtendWith(ArquillianExtension.class)
class PasswordResetIT {
  private static final Password OLD = Password.of("seven quiet herons at dusk");
  private static final Password NEW = Password.of("copper kettle and thin ice");

  @Inject private Enrollments enrollments;
  @Inject private PasswordResets resets;
  @Inject private SignIns signIns;

  private Somebody she;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void enroll() {
    she = Somebody.known();
    EnrollRequest request =
        new EnrollRequest(
            she.address(), "Zoë", OLD, Locale.GERMAN, ZoneId.of("UTC"), true, Optional.empty());
    Pending pending = (Pending) enrollments.begin(request, she.client());
    enrollments.activate(she.mailbox().token(), Optional.of(pending.pendingCookie()), she.client());
  }

  @Test
  void aNewPasswordReplacesTheOld() {
    assertThat(resets.choose(requested(), NEW)).isEqualTo(new PasswordChosen());

    assertThat(signIn(OLD, false)).isNotInstanceOf(SignedIn.class);
    assertThat(signIn(NEW, false)).isInstanceOf(SignedIn.class);
  }

  @Test
  void aNewPasswordEndsEverySessionAndForgetsEveryDevice() {
    SignedIn signedIn = (SignedIn) signIn(OLD, true);

    resets.choose(requested(), NEW);

    assertThat(signIns.resume(signedIn.sessionCookie())).isEmpty();
    assertThat(signIns.resumeByDevice(signedIn.deviceCookie().orElseThrow(), she.client()))
        .isEmpty();
  }

  @Test
  void theOwnerIsToldInHerLanguage() throws Exception {
    resets.choose(requested(), NEW);

    assertThat(she.mailbox().latest().getSubject())
        .isEqualTo("Ihr Passwort für mail.example.test wurde geändert");
    assertThat(Mailbox.text(she.mailbox().latest())).contains("Zoë");
  }

  @Test
  void theOwnerNeedNotWaitForTheFailuresOfOthers() {
    for (int i = 0; i < 6; i++) {
      signIn(NEW, false);
    }

    resets.choose(requested(), NEW);

    assertThat(signIn(NEW, false)).isInstanceOf(SignedIn.class);
  }

  @Test
  void aTokenWorksOnceAndEndsTheOthers() {
    String first = requested();
    String second = requested();
    resets.choose(first, NEW);

    assertThat(resets.choose(first, OLD)).isEqualTo(new ResetRefused("over"));
    assertThat(resets.choose(second, OLD)).isEqualTo(new ResetRefused("over"));
    assertThat(resets.view(first)).isEqualTo(ResetView.OVER);
  }

  @Test
  void aTokenIsOverAfterAnHour() {
    String token = requested();
    Database.change(
        "update password_reset set expires_at = expires_at - interval '1' hour where address = ?",
        she.address().canonical());

    assertThat(resets.view(token)).isEqualTo(ResetView.OVER);
    assertThat(resets.choose(token, NEW)).isEqualTo(new ResetRefused("over"));
  }

  @Test
  void aWeakPasswordLeavesTheTokenGood() {
    String token = requested();

    assertThat(resets.choose(token, Password.of("short"))).isEqualTo(new ResetRefused("too-short"));
    assertThat(resets.view(token)).isEqualTo(ResetView.OPEN);
  }

  @Test
  void askingForAResetChangesNothing() {
    SignedIn signedIn = (SignedIn) signIn(OLD, false);

    requested();

    assertThat(signIns.resume(signedIn.sessionCookie())).isPresent();
    assertThat(signIn(OLD, false)).isInstanceOf(SignedIn.class);
  }

  @Test
  void anAddressWithoutUserGetsNoMailButTheSameRows() {
    Somebody other = Somebody.known();

    resets.request(other.address(), other.client());

    assertThat(other.mailbox().mails()).isEmpty();
    assertThat(
            Database.column(
                "select state from outbox_mail where recipient = ? union all"
                    + " select 'reset' from password_reset where address = ?",
                other.address().canonical(),
                other.address().canonical()))
        .isEqualTo(List.of("WITHHELD", "reset"));
  }

  @Test
  void theDatabaseHoldsNoResetToken() {
    assertThat(Database.dump()).doesNotContain(requested());
  }

  private String requested() {
    resets.request(she.address(), she.client());
    return she.mailbox().token();
  }

  private SignInOutcome signIn(Password password, boolean remember) {
    return signIns.signIn(she.address(), password, she.client(), Optional.empty(), remember);
  }
}
