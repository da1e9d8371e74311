package org.sealpost.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.NewUser;
import org.sealpost.access.Password;
import org.sealpost.access.Passwords;
import org.sealpost.access.SignIns;
import org.sealpost.access.SignedIn;
import org.sealpost.access.Users;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.Domain;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.domain.AddOutcome;
import org.sealpost.domain.MailDomains;
import org.sealpost.domain.PublicDomains;
import org.sealpost.enrollment.EnrollOutcome.Refused;
import org.sealpost.enrollment.EnrollRequest;
import org.sealpost.enrollment.Enrollments;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.it.Staff;
import org.sealpost.signin.PasswordLength;
import org.sealpost.signin.SignInLimits;
import org.sealpost.signin.SignInSettings;

/** What an account switches holds for the people of its domains, and for nobody else. */
@ExtendWith(ArquillianExtension.class)
class FeaturesIT {
  private static final Password PASSWORD = Password.of("seven quiet herons at dusk");

  @Inject private Features features;
  @Inject private Composing composing;
  @Inject private PublicDomains everybodys;
  @Inject private MailDomains mailDomains;
  @Inject private Accounts accounts;
  @Inject private OwnedDomains domains;
  @Inject private SignIns signIns;
  @Inject private Users users;
  @Inject private Passwords passwords;
  @Inject private Enrollments enrollments;
  @Inject private UserTransaction transaction;

  private Domain domain;
  private UUID account;
  private Administrator administrator;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void makeAccount() {
    var name = "f" + UUID.randomUUID();
    domain = new Domain(name + ".example");
    var facts =
        new NewAccount(name, Somebody.unknown().address(), false, Locale.ENGLISH, ZoneId.of("UTC"));
    account = accounts.declare(facts).id();
    domains.declare(account, domain);
    administrator = Staff.of(account);
  }

  @Test
  void sessionsOfTheAccountsPeopleAreShort() throws Exception {
    ask(PasswordLength.FIFTEEN, 5, 1, 30);
    var his = signIn(member(domain), false);
    assertThat(minutes(his)).containsExactly("5/60");
    age(his, "last_seen_at", 6);
    assertThat(signIns.resume(his.sessionCookie())).isEmpty();
    var other = signIn(Somebody.known(), false);
    assertThat(minutes(other)).containsExactly("30/720");
  }

  @Test
  void sessionEndsAfterTheLongestTimeHoweverMuchItIsUsed() throws Exception {
    ask(PasswordLength.FIFTEEN, 30, 1, 30);
    var his = signIn(member(domain), false);
    age(his, "begun_at", 59);
    assertThat(signIns.resume(his.sessionCookie())).isPresent();
    age(his, "begun_at", 61);
    assertThat(signIns.resume(his.sessionCookie())).isEmpty();
  }

  @Test
  void runningSessionsOfTheAccountsPeopleAreShortenedAtOnce() throws Exception {
    var his = signIn(member(domain), false);
    var other = signIn(Somebody.known(), false);
    ask(PasswordLength.FIFTEEN, 10, 2, 30);
    assertThat(minutes(his)).containsExactly("10/120");
    assertThat(minutes(other)).containsExactly("30/720");
  }

  @Test
  void noDeviceIsRememberedWhereTheAccountForbidsIt() throws Exception {
    var member = member(domain);
    var before = signIn(member, true).deviceCookie().orElseThrow();
    assertThat(signIns.resumeByDevice(before, member.client())).isPresent();
    ask(PasswordLength.FIFTEEN, 30, 12, 0);
    assertThat(signIns.resumeByDevice(before, member.client())).isEmpty();
    assertThat(signInAgain(member, true).deviceCookie()).isEmpty();
  }

  @Test
  void deviceIsForgottenSoonerThanItWasPromised() throws Exception {
    var member = member(domain);
    var signedIn = signIn(member, true);
    var device = signedIn.deviceCookie().orElseThrow();
    Database.change(
        "update remembered_device set remembered_at = ? where user_id = ?",
        OffsetDateTime.now().minusDays(8),
        signedIn.reader().userId());
    assertThat(signIns.resumeByDevice(device, member.client())).isPresent();
    ask(PasswordLength.FIFTEEN, 30, 12, 7);
    assertThat(signIns.resumeByDevice(device, member.client())).isEmpty();
  }

  @Test
  void newPasswordsAreAsLongAsTheAccountAsks() {
    ask(PasswordLength.TWENTY_FIVE, 30, 12, 30);
    assertThat(weaknesses(member(domain), "seven quiet herons now"))
        .containsExactly("shorter-than-25");
    assertThat(weaknesses(member(domain), "seven quiet herons at the lake")).isEmpty();
    assertThat(weaknesses(Somebody.unknown(), "seven quiet herons now")).isEmpty();
  }

  private List<String> weaknesses(Somebody who, String password) {
    var outcome =
        enrollments.begin(
            new EnrollRequest(
                who.address(),
                "Robin",
                Password.of(password),
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                true,
                Optional.empty()),
            who.client());
    return outcome instanceof Refused refused
        ? refused.problems().stream().map(problem -> problem.key()).toList()
        : List.of();
  }

  @Test
  void onlyOneOfTwoWhoChangeAtOnceSucceedsAndTheAuditSaysWhatItWas() {
    var version = features.signIn(administrator).version();
    var both =
        Stream.of(10, 20)
            .map(idle -> new SignInLimits(PasswordLength.FIFTEEN, idle, 12, 30))
            .map(limits -> new SignInSettings(version, limits))
            .map(one -> CompletableFuture.supplyAsync(() -> features.change(administrator, one)))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
    assertThat(audit("was")).singleElement().asString().contains("idleMinutes=30");
    assertThat(audit("became")).singleElement().asString().doesNotContain("idleMinutes=30");
  }

  private List<String> audit(String column) {
    return Database.column(
        "select "
            + column
            + " from audit_entry where account_id = ? and act = 'SIGN_IN_RULES_CHANGED'",
        account);
  }

  @Test
  void auditorSeesAndMessageManagerDoesNot() {
    var auditor = Staff.with(Role.AUDITOR, account);
    var seen = features.signIn(auditor);
    assertThat(seen.limits()).isEqualTo(SignInLimits.DEFAULT);
    assertThatThrownBy(() -> features.change(auditor, seen))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> features.change(auditor, features.compose(auditor)))
        .isInstanceOf(NotPermittedException.class);
    var manager = Staff.with(Role.MESSAGE_MANAGER, account);
    assertThatThrownBy(() -> features.signIn(manager)).isInstanceOf(NotPermittedException.class);
  }

  @Test
  void rulesSayWhoMayComposeToWhom() {
    var own = address(domain);
    var colleague = address(domain);
    var partner = address(new Domain("partner.example"));
    var patient = address(new Domain("gmail.com"));
    assertThat(composing.mayCompose(account, own, partner)).isTrue();
    assertThat(composing.mayCompose(account, partner, own)).isFalse();
    allow(Reach.OWN_PEOPLE, Reach.OWN_PEOPLE, false);
    assertThat(composing.mayCompose(account, own, partner)).isFalse();
    assertThat(composing.mayCompose(account, own, colleague)).isTrue();
    assertThat(composing.mayCompose(account, partner, own)).isTrue();
    assertThat(composing.mayCompose(account, partner, patient)).isFalse();
    assertThat(composing.mayCompose(account, patient, own)).isFalse();
    allow(Reach.NOBODY, Reach.OWN_PEOPLE, true);
    assertThat(composing.mayCompose(account, own, colleague)).isFalse();
    assertThat(composing.mayCompose(account, patient, own)).isTrue();
  }

  @Test
  void publicDomainIsNoAccounts() {
    var operator = Staff.operator();
    var name = "p" + UUID.randomUUID() + ".example";
    assertThat(mailDomains.add(administrator, "GMAIL.com")).isEqualTo(AddOutcome.PUBLIC);
    assertThat(everybodys.add(operator, domain.name())).isEqualTo(PublicDomains.Listing.OWNED);
    assertThat(everybodys.add(operator, "no domain")).isEqualTo(PublicDomains.Listing.MALFORMED);
    assertThat(everybodys.add(operator, " " + name)).isEqualTo(PublicDomains.Listing.ADDED);
    assertThat(everybodys.add(operator, name)).isEqualTo(PublicDomains.Listing.THERE_ALREADY);
    assertThat(mailDomains.add(administrator, name)).isEqualTo(AddOutcome.PUBLIC);
    assertThat(everybodys.remove(operator, name)).isTrue();
    assertThat(everybodys.remove(operator, name)).isFalse();
    assertThat(mailDomains.add(administrator, name)).isEqualTo(AddOutcome.WAITING);
    assertThatThrownBy(() -> everybodys.add(administrator, name))
        .isInstanceOf(NotPermittedException.class);
  }

  private void ask(PasswordLength length, int idle, int session, int device) {
    var version = features.signIn(administrator).version();
    var wanted = new SignInLimits(length, idle, session, device);
    assertThat(features.change(administrator, new SignInSettings(version, wanted))).isTrue();
  }

  private void allow(Reach own, Reach outside, boolean publicDomains) {
    var version = features.compose(administrator).version();
    var wanted = new ComposeSettings(version, own, outside, publicDomains);
    assertThat(features.change(administrator, wanted)).isTrue();
  }

  private static EmailAddress address(Domain domain) {
    return EmailAddress.parse("p" + UUID.randomUUID() + "@" + domain).orElseThrow();
  }

  private static Somebody member(Domain domain) {
    return new Somebody(address(domain), Somebody.unknown().client());
  }

  private SignedIn signIn(Somebody who, boolean remember) throws Exception {
    var hash = passwords.hash(PASSWORD).orElseThrow();
    transaction.begin();
    users.register(who.address(), new NewUser("He", hash, Locale.ENGLISH, ZoneId.of("UTC")));
    transaction.commit();
    return signInAgain(who, remember);
  }

  private SignedIn signInAgain(Somebody who, boolean remember) {
    return (SignedIn)
        signIns.signIn(who.address(), PASSWORD, who.client(), Optional.empty(), remember);
  }

  private static List<String> minutes(SignedIn signedIn) {
    return Database.column(
        "select idle_minutes || '/' || absolute_minutes from sign_in_session where id = ?",
        signedIn.reader().sessionId());
  }

  private static void age(SignedIn signedIn, String column, int minutes) {
    Database.change(
        "update sign_in_session set " + column + " = ? where id = ?",
        OffsetDateTime.now().minusMinutes(minutes),
        signedIn.reader().sessionId());
  }
}
