package org.sealpost.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.Password;
import org.sealpost.access.SignIns;
import org.sealpost.access.SignedIn;
import org.sealpost.enrollment.ActivationOutcome.ActivationRefused;
import org.sealpost.enrollment.EnrollOutcome.EnrollBusy;
import org.sealpost.enrollment.EnrollOutcome.Pending;
import org.sealpost.enrollment.EnrollOutcome.Refused;
import org.sealpost.enrollment.WaitingOutcome.GoneOn;
import org.sealpost.enrollment.WaitingOutcome.StillWaiting;
import org.sealpost.enrollment.WaitingOutcome.WaitingOver;
import org.sealpost.envelope.MessageId;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;

@ExtendWith(ArquillianExtension.class)
class EnrollmentIT {
  private static final Password OWN = Password.of("seven quiet herons at dusk");
  private static final Password STRANGERS = Password.of("a rather long evil phrase 7");
  private static final Password ANOTHER = Password.of("copper kettle and thin ice");

  @Inject private Enrollments enrollments;
  @Inject private SignIns signIns;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  private Somebody she;
  private String cookieOfLast;

  @BeforeEach
  void meet() {
    she = Somebody.known();
  }

  @Test
  void theEnrollingBrowserActivatesWithTheButton() {
    String cookie = enroll(she, OWN);

    Activated activated = activated(activate(she.mailbox().token(), cookie));

    assertThat(activated.signedIn().reader().email()).isEqualTo(she.address().canonical());
    assertThat(signIns.resume(activated.signedIn().sessionCookie())).isPresent();
  }

  @Test
  void theWaitingMessageIsNamedAfterActivation() {
    MessageId message = MessageId.random();
    String cookie =
        pending(enrollments.begin(request(she, OWN, Optional.of(message)), she.client()));

    assertThat(activated(activate(she.mailbox().token(), cookie)).waiting()).contains(message);
  }

  @Test
  void thePasswordOfTheAttemptIsTheUsersPassword() {
    activate(enrolledToken(), cookieOfLast);

    assertThat(signIn(OWN)).isInstanceOf(SignedIn.class);
  }

  @Test
  void theMailedTokenAloneSignsNobodyIn() {
    String token = enrolledToken();

    assertThat(enrollments.activate(token, Optional.empty(), she.client()))
        .isEqualTo(new ActivationRefused("elsewhere"));
    assertThat(enrollments.view(token, Optional.empty())).isEqualTo(ActivationView.ELSEWHERE);
  }

  @Test
  void aStrangerWhoEnrolledFirstGainsNothingWhenTheVictimPressesTheButton() {
    String strangersCookie = enroll(she, STRANGERS);
    String token = she.mailbox().token();

    assertThat(enrollments.activate(token, Optional.empty(), she.client()))
        .isEqualTo(new ActivationRefused("elsewhere"));
    assertThat(enrollments.proceed(strangersCookie, she.elsewhere()))
        .isInstanceOf(StillWaiting.class);
    assertThat(signIn(STRANGERS)).isNotInstanceOf(SignedIn.class);
  }

  @Test
  void aNewPasswordChosenByTheVictimEndsTheStrangersWaiting() {
    String strangersCookie = enroll(she, STRANGERS);

    Activated activated =
        activated(
            enrollments.activateWithNewPassword(
                she.mailbox().token(), Optional.of("Herself"), ANOTHER, she.client()));

    assertThat(activated.signedIn().reader().name()).isEqualTo("Herself");
    assertThat(enrollments.proceed(strangersCookie, she.elsewhere()))
        .isEqualTo(new WaitingOver("sign-in"));
    assertThat(signIn(STRANGERS)).isNotInstanceOf(SignedIn.class);
    assertThat(signIn(ANOTHER)).isInstanceOf(SignedIn.class);
  }

  @Test
  void ofTwoAttemptsAtOnceTheActivatedOneWinsAndTheOtherIsDropped() {
    String strangersCookie = enroll(she, STRANGERS);
    String strangersToken = she.mailbox().token();
    String cookie = enroll(she, OWN);

    activated(activate(she.mailbox().token(), cookie));

    assertThat(enrollments.proceed(strangersCookie, she.elsewhere()))
        .isEqualTo(new WaitingOver("sign-in"));
    assertThat(activate(strangersToken, strangersCookie)).isEqualTo(new ActivationRefused("over"));
    assertThat(
            enrollments.activateWithNewPassword(
                strangersToken, Optional.empty(), ANOTHER, she.client()))
        .isEqualTo(new ActivationRefused("over"));
    assertThat(signIn(OWN)).isInstanceOf(SignedIn.class);
  }

  @Test
  void theCookieOfAnotherAttemptIsNotHere() {
    enroll(she, STRANGERS);
    String strangersToken = she.mailbox().token();
    String cookie = enroll(she, OWN);

    assertThat(enrollments.view(strangersToken, Optional.of(cookie)))
        .isEqualTo(ActivationView.ELSEWHERE);
    assertThat(activate(strangersToken, cookie)).isEqualTo(new ActivationRefused("elsewhere"));
  }

  @Test
  void aSecondBrowserActivatesWithTheTypedPasswordAndTheWaitingWindowGoesOn() {
    String cookie = enroll(she, OWN);
    String token = she.mailbox().token();

    activated(enrollments.activateWithPassword(token, OWN, she.elsewhere()));

    assertThat(enrollments.proceed(cookie, she.client())).isInstanceOf(Activated.class);
    assertThat(enrollments.proceed(cookie, she.client())).isInstanceOf(GoneOn.class);
  }

  @Test
  void afterTheButtonTheWaitingWindowBeginsNoSecondSession() {
    String cookie = enroll(she, OWN);

    activated(activate(she.mailbox().token(), cookie));

    assertThat(enrollments.proceed(cookie, she.client())).isEqualTo(new GoneOn(Optional.empty()));
  }

  @Test
  void aWrongTypedPasswordActivatesNothing() {
    String token = enrolledToken();

    assertThat(enrollments.activateWithPassword(token, ANOTHER, she.elsewhere()))
        .isEqualTo(new ActivationRefused("wrong-password"));
    assertThat(enrollments.view(token, Optional.of(cookieOfLast))).isEqualTo(ActivationView.HERE);
  }

  @Test
  void afterTenWrongPasswordsTheRightOneIsNotLookedAt() {
    String token = enrolledToken();
    for (int i = 0; i < EnrollmentAttempt.TRIES; i++) {
      enrollments.activateWithPassword(token, ANOTHER, she.elsewhere());
    }

    assertThat(enrollments.activateWithPassword(token, OWN, she.elsewhere()))
        .isEqualTo(new ActivationRefused("too-many-tries"));
  }

  @Test
  void aTokenWorksOnce() {
    String token = enrolledToken();
    activated(activate(token, cookieOfLast));

    assertThat(activate(token, cookieOfLast)).isEqualTo(new ActivationRefused("over"));
    assertThat(enrollments.view(token, Optional.of(cookieOfLast))).isEqualTo(ActivationView.OVER);
  }

  @Test
  void aTokenIsOverAfterADay() {
    String token = enrolledToken();
    Database.change(
        "update enrollment_attempt set expires_at = expires_at - interval '24' hour"
            + " where address = ?",
        she.address().canonical());

    assertThat(enrollments.view(token, Optional.of(cookieOfLast))).isEqualTo(ActivationView.OVER);
    assertThat(activate(token, cookieOfLast)).isEqualTo(new ActivationRefused("over"));
    assertThat(enrollments.proceed(cookieOfLast, she.client())).isEqualTo(new WaitingOver("over"));
  }

  @Test
  void enrollingAnAddressThatHasAUserChangesNothingAndSaysNothing() {
    activated(activate(enrolledToken(), cookieOfLast));
    List<String> before = stored();

    String cookie = enroll(she, STRANGERS);

    assertThat(enrollments.proceed(cookie, she.client())).isInstanceOf(StillWaiting.class);
    assertThat(enrollments.pending(cookie)).isPresent();
    assertThat(stored()).isEqualTo(before);
    assertThat(signIn(STRANGERS)).isNotInstanceOf(SignedIn.class);
  }

  @Test
  void anAddressThatHasAUserGetsAnotherMailWithoutToken() throws Exception {
    activated(activate(enrolledToken(), cookieOfLast));

    enroll(she, STRANGERS);

    assertThat(she.mailbox().latest().getSubject())
        .isEqualTo("You already have an account at mail.example.test");
    assertThat(Mailbox.text(she.mailbox().latest())).doesNotContain("?t=");
  }

  @Test
  void nobodyIsWrittenToWhomNobodyWrites() {
    Somebody nobody = Somebody.unknown();

    String cookie = enroll(nobody, OWN);

    assertThat(enrollments.proceed(cookie, nobody.client())).isInstanceOf(StillWaiting.class);
    assertThat(nobody.mailbox().mails()).isEmpty();
  }

  @Test
  void anAddressGetsThreeMailsAnHour() {
    for (int i = 0; i < 5; i++) {
      enroll(she, OWN);
    }

    assertThat(she.mailbox().mails()).hasSize(3);
  }

  @Test
  void aMailWithheldByTheLimitLeavesTheFormerTokenGood() {
    String cookie = enroll(she, OWN);
    enroll(she, STRANGERS);
    String token = token(0);
    enroll(she, STRANGERS);

    assertThat(enrollments.resend(cookie)).isEqualTo(Resent.SENT);

    assertThat(activate(token, cookie)).isInstanceOf(Activated.class);
  }

  @Test
  void resendingMailsANewTokenAndVoidsTheFormer() {
    String cookie = enroll(she, OWN);
    String former = she.mailbox().token();

    assertThat(enrollments.resend(cookie)).isEqualTo(Resent.SENT);

    assertThat(activate(former, cookie)).isEqualTo(new ActivationRefused("over"));
    assertThat(activate(she.mailbox().token(), cookie)).isInstanceOf(Activated.class);
  }

  @Test
  void theFourthMailWithinTheHourIsRefusedToAnybody() {
    Somebody nobody = Somebody.unknown();
    String cookie = enroll(nobody, OWN);
    enrollments.resend(cookie);
    enrollments.resend(cookie);

    assertThat(enrollments.resend(cookie)).isEqualTo(Resent.LATER);
  }

  @Test
  void aNetworkThatEnrollsTooOftenIsAskedToComeLater() {
    for (int i = 0; i < Beginning.ATTEMPTS_OF_NETWORK; i++) {
      beginFrom(she.client().toString());
    }

    assertThat(enrollments.begin(request(she, OWN, Optional.empty()), she.client()))
        .isInstanceOf(EnrollBusy.class);
  }

  @Test
  void aWeakFormIsRefusedFieldByField() {
    EnrollRequest weak =
        new EnrollRequest(
            she.address(),
            " ",
            Password.of("short"),
            Locale.ENGLISH,
            ZoneId.of("UTC"),
            false,
            Optional.empty());

    Refused refused = (Refused) enrollments.begin(weak, she.client());

    assertThat(refused.problems())
        .extracting(problem -> problem.field() + " " + problem.key())
        .containsExactly("name missing", "password too-short", "terms not-accepted");
  }

  @Test
  void theDatabaseHoldsNeitherPasswordNorTokenNorCookie() {
    String cookie = enroll(she, OWN);
    String token = she.mailbox().token();
    String session = activated(activate(token, cookie)).signedIn().sessionCookie();

    assertThat(Database.dump()).doesNotContain(cookie, token, session, "seven quiet herons");
  }

  private String enrolledToken() {
    cookieOfLast = enroll(she, OWN);
    return she.mailbox().token();
  }

  private String token(int mail) {
    String text = Mailbox.text(she.mailbox().mails().get(mail));
    return text.replaceAll("(?s).*\\?t=([A-Za-z0-9_-]{43}).*", "$1");
  }

  private String enroll(Somebody somebody, Password password) {
    return pending(
        enrollments.begin(request(somebody, password, Optional.empty()), somebody.client()));
  }

  private static String pending(EnrollOutcome outcome) {
    return ((Pending) outcome).pendingCookie();
  }

  private static Activated activated(ActivationOutcome outcome) {
    assertThat(outcome).isInstanceOf(Activated.class);
    return (Activated) outcome;
  }

  private static EnrollRequest request(
      Somebody somebody, Password password, Optional<MessageId> waiting) {
    return new EnrollRequest(
        somebody.address(),
        "Somebody",
        password,
        Locale.ENGLISH,
        ZoneId.of("Europe/Berlin"),
        true,
        waiting);
  }

  private ActivationOutcome activate(String token, String cookie) {
    return enrollments.activate(token, Optional.of(cookie), she.client());
  }

  private Object signIn(Password password) {
    return signIns.signIn(she.address(), password, she.client(), Optional.empty(), false);
  }

  private List<String> stored() {
    return Database.column(
        "select u.password_hash || u.name || u.password_chosen_at from users u"
            + " join user_address a on a.user_id = u.id where a.address = ?",
        she.address().canonical());
  }

  private static void beginFrom(String network) {
    UUID id = UUID.randomUUID();
    Database.change(
        "insert into enrollment_attempt (id, address, name, language, time_zone, network,"
            + " cookie_digest, token_digest, state, tries, mails_asked, mail_asked_at, begun_at,"
            + " expires_at) values (?, 'x@example.com', 'x', 'en', 'UTC', ?, ?, ?, 'PENDING', 0, 1,"
            + " current_timestamp, current_timestamp, current_timestamp)",
        id,
        network,
        id.toString(),
        id.toString());
  }
}
