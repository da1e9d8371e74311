package org.sealpost.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.SignInOutcome.SignInRefused;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.settings.ClientAddress;

@ExtendWith(ArquillianExtension.class)
class SignInIT {
  private static final Password RIGHT = Password.of("seven quiet herons at dusk");
  private static final Password WRONG = Password.of("seven quiet herons at dawn");

  @Inject private SignIns signIns;
  @Inject private Readers readers;
  @Inject private Users users;
  @Inject private Passwords passwords;
  @Inject private UserTransaction transaction;

  private Somebody he;
  private UUID user;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void register() throws Exception {
    he = Somebody.known();
    PasswordHash hash = passwords.hash(RIGHT).orElseThrow();
    user =
        inTransaction(
            () ->
                users.register(
                    he.address(), new NewUser("He", hash, Locale.GERMAN, ZoneId.of("UTC"))));
  }

  @Test
  void theRightPasswordBeginsASession() {
    SignedIn signedIn = signedIn(false);

    assertThat(signIns.resume(signedIn.sessionCookie())).contains(signedIn.reader());
    assertThat(signedIn.reader().language()).isEqualTo(Locale.GERMAN);
    assertThat(signedIn.deviceCookie()).isEmpty();
  }

  @Test
  void everySignInHasItsOwnSession() {
    assertThat(signedIn(false).sessionCookie()).isNotEqualTo(signedIn(false).sessionCookie());
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
    Somebody nobody = Somebody.unknown();

    assertThat(signIn(he, WRONG, he.client(), Optional.empty()))
        .isEqualTo(new SignInRefused(Optional.empty()))
        .isEqualTo(signIn(nobody, WRONG, nobody.client(), Optional.empty()));
  }

  @Test
  void fromTheFifthFailureOnTheNextSignInWaits() {
    failFrom(he, 4);

    SignInRefused fifth = (SignInRefused) signIn(he, WRONG, he.client(), Optional.empty());

    assertThat(fifth.waitUntil()).isPresent();
    assertThat(signIn(he, RIGHT, he.client(), Optional.empty())).isEqualTo(fifth);
  }

  @Test
  void anUnknownAddressWaitsLikeAKnownOne() {
    Somebody nobody = Somebody.unknown();
    failFrom(nobody, 5);

    assertThat(signIn(nobody, WRONG, nobody.client(), Optional.empty()))
        .isInstanceOfSatisfying(
            SignInRefused.class, refused -> assertThat(refused.waitUntil()).isPresent());
  }

  @Test
  void afterTheWaitTheRightPasswordIsGoodAndClearsTheCount() {
    failFrom(he, 5);
    letPass("sign_in_failure", "failed_at", 31);

    signedIn(false);

    assertThat(signIn(he, WRONG, he.client(), Optional.empty()))
        .isEqualTo(new SignInRefused(Optional.empty()));
  }

  @Test
  void aKnownDeviceIsNotHeldUpByStrangers() {
    Optional<String> device = signedIn(true).deviceCookie();
    failFrom(he, 6);

    assertThat(signIn(he, RIGHT, he.client(), device)).isInstanceOf(SignedIn.class);
    assertThat(signIn(he, RIGHT, he.client(), Optional.empty())).isInstanceOf(SignInRefused.class);
  }

  @Test
  void aKnownDeviceHasACounterOfItsOwn() {
    Optional<String> device = signedIn(true).deviceCookie();
    for (int i = 0; i < 5; i++) {
      signIn(he, WRONG, he.elsewhere(), device);
    }

    assertThat(signIn(he, RIGHT, he.elsewhere(), device)).isInstanceOf(SignInRefused.class);
    assertThat(signIn(he, RIGHT, he.elsewhere(), Optional.empty())).isInstanceOf(SignedIn.class);
  }

  @Test
  void anotherUsersDeviceIsNoKnownDevice() throws Exception {
    final Optional<String> device = signedIn(true).deviceCookie();
    register();
    failFrom(he, 5);

    assertThat(signIn(he, RIGHT, he.client(), device)).isInstanceOf(SignInRefused.class);
  }

  @Test
  void twentyFailuresOfANetworkMakeUnknownDevicesWait() {
    Optional<String> device = signedIn(true).deviceCookie();
    for (int i = 0; i < 5; i++) {
      Somebody other = Somebody.unknown();
      for (int j = 0; j < 4; j++) {
        signIn(other, WRONG, he.client(), Optional.empty());
      }
    }

    assertThat(signIn(he, RIGHT, he.client(), Optional.empty())).isInstanceOf(SignInRefused.class);
    assertThat(signIn(he, RIGHT, he.elsewhere(), Optional.empty())).isInstanceOf(SignedIn.class);
    assertThat(signIn(he, RIGHT, he.client(), device)).isInstanceOf(SignedIn.class);
  }

  @Test
  void aSessionIsOverAfterThirtyIdleMinutes() {
    SignedIn signedIn = signedIn(false);
    letPass("sign_in_session", "last_seen_at", 30 * 60);

    assertThat(signIns.resume(signedIn.sessionCookie())).isEmpty();
  }

  @Test
  void aSessionIsOverAfterTwelveHours() {
    SignedIn signedIn = signedIn(false);
    letPass("sign_in_session", "begun_at", 12 * 60 * 60);

    assertThat(signIns.resume(signedIn.sessionCookie())).isEmpty();
  }

  @Test
  void beingSeenKeepsASessionAlive() {
    SignedIn signedIn = signedIn(false);
    letPass("sign_in_session", "last_seen_at", 20 * 60);
    signIns.resume(signedIn.sessionCookie());
    letPass("sign_in_session", "last_seen_at", 20 * 60);

    assertThat(signIns.resume(signedIn.sessionCookie())).isPresent();
  }

  @Test
  void aRememberedDeviceBeginsASessionWithoutPassword() {
    String device = signedIn(true).deviceCookie().orElseThrow();

    SignedIn resumed = signIns.resumeByDevice(device, he.client()).orElseThrow();

    assertThat(resumed.reader().userId()).isEqualTo(user);
  }

  @Test
  void aDeviceIsForgottenAfterThirtyDays() {
    String device = signedIn(true).deviceCookie().orElseThrow();
    letPass("remembered_device", "expires_at", 30 * 24 * 60 * 60);

    assertThat(signIns.resumeByDevice(device, he.client())).isEmpty();
  }

  @Test
  void oneAuthenticationIsSpentOnce() {
    ReaderAccess reader = signedIn(false).reader();

    assertThat(readers.spendAuthentication(reader)).isTrue();
    assertThat(readers.spendAuthentication(reader)).isFalse();
  }

  @Test
  void aSessionOfARememberedDeviceHasNothingToSpend() {
    String device = signedIn(true).deviceCookie().orElseThrow();
    ReaderAccess reader = signIns.resumeByDevice(device, he.client()).orElseThrow().reader();

    assertThat(readers.spendAuthentication(reader)).isFalse();
  }

  @Test
  void aReaderHoldsTheProvenAddressesUntilTheSessionEnds() {
    ReaderAccess reader = signedIn(false).reader();
    assertThat(readers.holds(reader)).containsExactly(he.address());

    signIns.signOut(reader, Optional.empty());

    assertThat(readers.holds(reader)).isEmpty();
  }

  @Test
  void signingOutEndsThisSessionAndForgetsThisBrowserOnly() {
    SignedIn other = signedIn(true);
    SignedIn mine = signedIn(true);

    signIns.signOut(mine.reader(), mine.deviceCookie());

    assertThat(signIns.resume(mine.sessionCookie())).isEmpty();
    assertThat(signIns.resumeByDevice(mine.deviceCookie().orElseThrow(), he.client())).isEmpty();
    assertThat(signIns.resume(other.sessionCookie())).isPresent();
    assertThat(signIns.resumeByDevice(other.deviceCookie().orElseThrow(), he.client())).isPresent();
  }

  @Test
  void otherSessionsEndTogether() {
    SignedIn other = signedIn(false);
    SignedIn mine = signedIn(false);

    signIns.endOtherSessions(mine.reader());

    assertThat(signIns.resume(other.sessionCookie())).isEmpty();
    assertThat(signIns.sessions(mine.reader())).hasSize(1).allMatch(SessionView::current);
  }

  @Test
  void signingOutEverywhereElseForgetsAllOtherDevices() {
    String other = signedIn(true).deviceCookie().orElseThrow();
    SignedIn mine = signedIn(true);

    signIns.endOtherSessions(mine.reader());

    assertThat(signIns.resumeByDevice(other, he.client())).isEmpty();
    assertThat(signIns.devices(mine.reader())).hasSize(1).allMatch(DeviceView::current);
  }

  @Test
  void nobodyEndsTheSessionOrDeviceOfAnother() throws Exception {
    SignedIn his = signedIn(true);
    UUID session = his.reader().sessionId();
    final UUID device = signIns.devices(his.reader()).get(0).id();
    register();
    ReaderAccess intruder = signedIn(false).reader();

    assertThat(signIns.endSession(intruder, session)).isFalse();
    assertThat(signIns.endDevice(intruder, device)).isFalse();
    assertThat(signIns.resume(his.sessionCookie())).isPresent();
    assertThat(signIns.devices(his.reader())).hasSize(1);
  }

  @Test
  void forgettingADeviceEndsTheSessionsBegunOnIt() {
    SignedIn lost = signedIn(true);
    ReaderAccess mine = signedIn(false).reader();

    assertThat(signIns.endDevice(mine, signIns.devices(mine).get(0).id())).isTrue();

    assertThat(signIns.resume(lost.sessionCookie())).isEmpty();
    assertThat(signIns.resumeByDevice(lost.deviceCookie().orElseThrow(), he.client())).isEmpty();
  }

  @Test
  void rememberingAgainReplacesTheDevice() {
    Optional<String> first = signedIn(true).deviceCookie();
    SignedIn again = (SignedIn) signIns.signIn(he.address(), RIGHT, he.client(), first, true);

    assertThat(signIns.resumeByDevice(first.orElseThrow(), he.client())).isEmpty();
    assertThat(signIns.devices(again.reader())).hasSize(1).allMatch(DeviceView::current);
  }

  @Test
  void signInsAreAudited() {
    signIn(he, WRONG, he.client(), Optional.empty());
    signedIn(false);

    assertThat(
            Database.column(
                "select act || ' ' || outcome from audit_entry where actor in (?, ?) order by id",
                "address:" + he.address(),
                "user:" + user))
        .isEqualTo(List.of("SIGNED_IN wrong password", "SIGNED_IN done"));
  }

  @Test
  void theDatabaseHoldsNeitherPasswordNorCookie() {
    SignedIn signedIn = signedIn(true);

    assertThat(Database.dump())
        .doesNotContain(
            signedIn.sessionCookie(), signedIn.deviceCookie().orElseThrow(), "seven quiet herons");
  }

  private SignedIn signedIn(boolean remember) {
    return (SignedIn) signIns.signIn(he.address(), RIGHT, he.client(), Optional.empty(), remember);
  }

  private SignInOutcome signIn(
      Somebody who, Password password, ClientAddress client, Optional<String> device) {
    return signIns.signIn(who.address(), password, client, device, false);
  }

  private void failFrom(Somebody who, int times) {
    for (int i = 0; i < times; i++) {
      signIn(who, WRONG, who.client(), Optional.empty());
    }
  }

  private void letPass(String table, String column, int seconds) {
    boolean counted = table.equals("sign_in_failure");
    Database.change(
        "update "
            + table
            + " set "
            + column
            + " = "
            + column
            + " - cast(? as bigint) * interval '1' second where "
            + (counted ? "subject = ?" : "user_id = ?"),
        seconds,
        counted ? RandomSecret.digest(he.address().canonical()) : user);
  }

  private <T> T inTransaction(Callable<T> work) throws Exception {
    transaction.begin();
    try {
      return work.call();
    } finally {
      transaction.commit();
    }
  }
}
