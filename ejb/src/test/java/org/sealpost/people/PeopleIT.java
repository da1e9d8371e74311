package org.sealpost.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.sealpost.access.PasswordDue;
import org.sealpost.access.PasswordHash;
import org.sealpost.access.Passwords;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.SignInOutcome;
import org.sealpost.access.SignInOutcome.SignInRefused;
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
import org.sealpost.enrollment.EnrollOutcome.Pending;
import org.sealpost.enrollment.EnrollRequest;
import org.sealpost.enrollment.Enrollments;
import org.sealpost.enrollment.PasswordResets;
import org.sealpost.enrollment.ResetOutcome.PasswordChosen;
import org.sealpost.enrollment.ResetOutcome.ResetRefused;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.it.Somebody;

/** Who belongs to an account, and what its administrators may do to whom. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {
  private static final Password RIGHT = Password.of("seven quiet herons at dusk");
  private static final Password WRONG = Password.of("seven quiet herons at dawn");
  private static final Password NEW = Password.of("copper kettle and thin ice");

  @Inject private People people;
  @Inject private PeopleActs acts;
  @Inject private NewPeople newPeople;
  @Inject private Accounts accounts;
  @Inject private OwnedDomains owned;
  @Inject private Users users;
  @Inject private Passwords passwords;
  @Inject private SignIns signIns;
  @Inject private Enrollments enrollments;
  @Inject private PasswordResets resets;
  @Inject private UserTransaction transaction;

  private final Somebody anybody = Somebody.unknown();
  private UUID account;
  private String domain;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void makeAccount() {
    domain = "d" + UUID.randomUUID() + ".example";
    account = account(domain);
  }

  @Test
  void everyActIsForWhomTheMatrixSays() throws Exception {
    var expected =
        List.of(
            "ACCOUNT_ADMINISTRATOR OURS END_SESSIONS LOCK MAIL_RESET REQUIRE_PASSWORD",
            "ACCOUNT_ADMINISTRATOR OUTSIDE MAIL_RESET",
            "HELP_DESK OURS MAIL_RESET",
            "HELP_DESK OUTSIDE MAIL_RESET",
            "AUDITOR OURS",
            "AUDITOR OUTSIDE",
            "OPERATOR OURS END_SESSIONS LOCK MAIL_RESET REQUIRE_PASSWORD",
            "OPERATOR OUTSIDE END_SESSIONS LOCK MAIL_RESET REQUIRE_PASSWORD");
    for (var line : expected) {
      var words = List.of(line.split(" "));
      var by = by(account, Role.valueOf(words.get(0)));
      var whom = words.get(1).equals("OURS") ? ours() : outside();
      var view = people.find(by, whom.user()).orElseThrow();
      assertThat(view.row().kind().name()).isEqualTo(words.get(1));
      assertThat(view.acts().stream().map(Enum::name).sorted())
          .as(line)
          .isEqualTo(words.subList(2, words.size()));
      for (var act : PersonAct.values()) {
        assertDone(by, whom, act, view.acts().contains(act));
      }
    }
  }

  private void assertDone(Administrator by, Known whom, PersonAct act, boolean offered) {
    boolean forPeople = by.may(act.permission());
    if (!forPeople) {
      assertThatThrownBy(() -> perform(by, whom.user(), act))
          .isInstanceOf(NotPermittedException.class);
    } else if (offered) {
      assertThat(perform(by, whom.user(), act)).as(act.name()).isEqualTo(PersonOutcome.DONE);
      // So that the next act finds the person as this one did.
      perform(by, whom.user(), PersonAct.UNLOCK, act == PersonAct.LOCK);
      Database.change("update users set password_due = false where id = ?", whom.user());
    }
  }

  private void perform(Administrator by, UUID id, PersonAct act, boolean really) {
    if (really) {
      assertThat(acts.perform(by, id, act)).isEqualTo(PersonOutcome.DONE);
    }
  }

  private PersonOutcome perform(Administrator by, UUID id, PersonAct act) {
    return act == PersonAct.LOCK ? acts.lock(by, id, "has left") : acts.perform(by, id, act);
  }

  @Test
  void whoeverDoesNotBelongToTheAccountDoesNotExist() throws Exception {
    var foreign = known(anybody.address());
    for (var role : EnumSet.of(Role.ACCOUNT_ADMINISTRATOR, Role.OPERATOR)) {
      var by = by(account, role);
      assertThat(people.find(by, foreign.user())).isEmpty();
      for (var act : PersonAct.values()) {
        assertThat(perform(by, foreign.user(), act))
            .isEqualTo(perform(by, UUID.randomUUID(), act))
            .isEqualTo(PersonOutcome.UNKNOWN);
      }
      for (var kind : PersonKind.values()) {
        assertThat(list(by, anybody.address().canonical(), kind)).isEmpty();
      }
    }
  }

  @Test
  void actsToSomebodyOutsideAreRefusedThoughThePageOffersNone() throws Exception {
    var by = by(account, Role.ACCOUNT_ADMINISTRATOR);
    var outside = outside();
    lockedBy(account(domainOf(outside)), outside);
    for (var act :
        List.of(
            PersonAct.LOCK, PersonAct.UNLOCK, PersonAct.END_SESSIONS, PersonAct.REQUIRE_PASSWORD)) {
      assertThat(perform(by, outside.user(), act)).isEqualTo(PersonOutcome.NOT_POSSIBLE);
    }
    var view = people.find(by, outside.user()).orElseThrow();
    assertThat(view.row().state()).isEqualTo(PersonState.ACTIVE);
    assertThat(view.lockedByOthers()).isFalse();
    assertThat(perform(by, outside.user(), PersonAct.MAIL_RESET))
        .isEqualTo(PersonOutcome.NOT_MAILED);
  }

  @Test
  void lockedPersonIsAnsweredLikeAWrongPasswordAndLosesEverySession() throws Exception {
    var whom = ours();
    var session = (SignedIn) signIn(whom, RIGHT, true);
    assertThat(acts.lock(by(account), whom.user(), "has left")).isEqualTo(PersonOutcome.DONE);

    assertThat(signIns.resume(session.sessionCookie())).isEmpty();
    assertThat(signIns.resumeByDevice(session.deviceCookie().orElseThrow(), anybody.client()))
        .isEmpty();
    assertThat(signIn(whom, RIGHT, false))
        .isEqualTo(new SignInRefused(Optional.empty()))
        .isEqualTo(signIn(whom, WRONG, false));
    assertThat(audited("SIGNED_IN", "address:" + whom.address())).containsOnly("locked");

    acts.perform(by(account), whom.user(), PersonAct.UNLOCK);
    assertThat(signIn(whom, RIGHT, false)).isInstanceOf(SignedIn.class);
  }

  @Test
  void lockedPersonGetsNoResetMail() throws Exception {
    var whom = ours();
    acts.lock(by(account), whom.user(), "has left");
    resets.request(whom.address(), anybody.client());
    assertThat(new Mailbox(whom.address().canonical()).mails()).isEmpty();
  }

  @Test
  void signInUnderWayDoesNotSurviveALock() throws Exception {
    var whom = ours();
    for (int round = 0; round < 5; round++) {
      var coming = CompletableFuture.supplyAsync(() -> signIn(whom, RIGHT, true));
      // Somewhere between the first look at the row and the new session.
      Thread.sleep(20L * round);
      acts.lock(by(account), whom.user(), "round " + round);
      coming.join();
      for (var table : List.of("sign_in_session", "remembered_device")) {
        assertThat(Database.column("select id from " + table + " where user_id = ?", whom.user()))
            .isEmpty();
      }
      acts.perform(by(account), whom.user(), PersonAct.UNLOCK);
    }
  }

  @Test
  void eachHolderLiftsItsOwnLockAndTheOperatorAll() throws Exception {
    var whom = ours();
    var otherDomain = "d" + UUID.randomUUID() + ".example";
    var other = account(otherDomain);
    alsoHas(whom, "second@" + otherDomain);
    acts.lock(by(account), whom.user(), "ours");
    assertThat(acts.lock(by(other), whom.user(), "theirs")).isEqualTo(PersonOutcome.DONE);

    var seen = people.find(by(account), whom.user()).orElseThrow();
    assertThat(seen.locks()).extracting(lock -> lock.reason()).containsExactly("ours");
    assertThat(seen.lockedByOthers()).isTrue();
    assertThat(seen.addresses()).containsExactly(whom.address().canonical());

    acts.perform(by(account), whom.user(), PersonAct.UNLOCK);
    assertThat(signIn(whom, RIGHT, false)).isInstanceOf(SignInRefused.class);
    assertThat(acts.perform(by(account), whom.user(), PersonAct.UNLOCK))
        .isEqualTo(PersonOutcome.LOCKED_BY_OTHERS);
    assertThat(acts.perform(by(account, Role.OPERATOR), whom.user(), PersonAct.UNLOCK))
        .isEqualTo(PersonOutcome.DONE);
    assertThat(signIn(whom, RIGHT, false)).isInstanceOf(SignedIn.class);
  }

  @Test
  void operatorsLockIsNotTheAccountsToLift() throws Exception {
    var whom = ours();
    acts.lock(by(account, Role.OPERATOR), whom.user(), "abuse");
    assertThat(acts.perform(by(account), whom.user(), PersonAct.UNLOCK))
        .isEqualTo(PersonOutcome.LOCKED_BY_OTHERS);
    assertThat(people.find(by(account), whom.user()).orElseThrow().locks()).isEmpty();
  }

  @Test
  void domainThatMovesTakesItsPeopleAlongButNotTheLock() throws Exception {
    var whom = ours();
    acts.lock(by(account), whom.user(), "ours");
    var next = account("d" + UUID.randomUUID() + ".example");
    Database.change("update mail_domain set account_id = ? where name = ?", next, domain);

    assertThat(people.find(by(account), whom.user())).isEmpty();
    assertThat(people.find(by(next), whom.user()).orElseThrow().lockedByOthers()).isTrue();
    assertThat(acts.perform(by(next), whom.user(), PersonAct.UNLOCK))
        .isEqualTo(PersonOutcome.LOCKED_BY_OTHERS);
  }

  @Test
  void whoeverHoldsARoleIsNotLocked() throws Exception {
    var whom = ours();
    role(whom, account);
    for (var role : List.of(Role.ACCOUNT_ADMINISTRATOR, Role.OPERATOR)) {
      assertThat(acts.lock(by(account, role), whom.user(), "why"))
          .isEqualTo(PersonOutcome.ADMINISTRATOR);
    }
    assertThat(acts.perform(by(account), whom.user(), PersonAct.END_SESSIONS))
        .isEqualTo(PersonOutcome.DONE);
    role(whom, account("d" + UUID.randomUUID() + ".example"));
    assertThat(acts.perform(by(account), whom.user(), PersonAct.END_SESSIONS))
        .isEqualTo(PersonOutcome.ADMINISTRATOR);
  }

  @Test
  void requiredPasswordIsChosenBeforeAnythingElse() throws Exception {
    var whom = ours();
    var session = (SignedIn) signIn(whom, RIGHT, true);
    acts.perform(by(account), whom.user(), PersonAct.REQUIRE_PASSWORD);
    assertThat(signIns.resume(session.sessionCookie())).isEmpty();
    assertThat(signIn(whom, WRONG, false)).isInstanceOf(SignInRefused.class);

    var due = (PasswordDue) signIn(whom, RIGHT, true);
    assertThat(people.find(by(account), whom.user()).orElseThrow().row().state())
        .isEqualTo(PersonState.PASSWORD_DUE);
    var token = resets.replace(due, anybody.client());
    assertThat(resets.choose(token, RIGHT)).isEqualTo(new ResetRefused("same"));
    assertThat(resets.choose(token, NEW)).isEqualTo(new PasswordChosen());
    assertThat(resets.choose(token, RIGHT)).isEqualTo(new ResetRefused("over"));
    assertThat(signIn(whom, NEW, false)).isInstanceOf(SignedIn.class);
  }

  @Test
  void helpDeskEndsAWait() throws Exception {
    var whom = outside();
    for (int i = 0; i < 5; i++) {
      signIn(whom, WRONG, false);
    }
    var desk = by(account, Role.HELP_DESK);
    var view = people.find(desk, whom.user()).orElseThrow();
    assertThat(view.row().state()).isEqualTo(PersonState.WAITING);
    assertThat(view.acts()).contains(PersonAct.END_WAIT);
    assertThat(list(desk, whom.address().canonical(), PersonKind.OUTSIDE))
        .extracting(PersonRow::state)
        .containsExactly(PersonState.WAITING);

    acts.perform(desk, whom.user(), PersonAct.END_WAIT);
    assertThat(signIn(whom, RIGHT, false)).isInstanceOf(SignedIn.class);
  }

  @Test
  void addedPersonIsInvitedEnrollsAndIsActive() throws Exception {
    var address = address("new");
    var desk = by(account, Role.HELP_DESK);
    var facts = new NewPerson(address, " Nora New ", Locale.GERMAN);
    assertThat(newPeople.add(by(account), facts)).isEqualTo(AddOutcome.ADDED);
    assertThat(newPeople.add(by(account), facts)).isEqualTo(AddOutcome.THERE_ALREADY);
    assertThatThrownBy(() -> newPeople.add(desk, facts)).isInstanceOf(NotPermittedException.class);
    var mailbox = new Mailbox(address.canonical());
    assertThat(Mailbox.text(mailbox.latest())).contains("/enrollment/enroll", "Konto");
    var row = list(desk, "nora", PersonKind.OURS).get(0);
    assertThat(row.state()).isEqualTo(PersonState.INVITED);
    assertThat(acts.perform(desk, row.id(), PersonAct.MAIL_INVITATION))
        .isEqualTo(PersonOutcome.NOT_MAILED);

    var pending = begin(address);
    assertThat(people.find(desk, row.id()).orElseThrow().row().state())
        .isEqualTo(PersonState.NOT_ACTIVATED);
    assertThat(acts.perform(desk, row.id(), PersonAct.MAIL_ACTIVATION))
        .isEqualTo(PersonOutcome.DONE);
    enrollments.activate(mailbox.token(), Optional.of(pending.pendingCookie()), anybody.client());
    assertThat(people.find(desk, row.id())).isEmpty();
    assertThat(list(desk, address.canonical(), PersonKind.OURS))
        .extracting(PersonRow::state)
        .containsExactly(PersonState.ACTIVE);
  }

  @Test
  void twoWhoAddTheSamePersonAtOnceInviteOnce() {
    var facts = new NewPerson(address("twin"), "Tom", Locale.ENGLISH);
    var both =
        Stream.of(by(account), by(account))
            .map(one -> CompletableFuture.supplyAsync(() -> newPeople.add(one, facts)))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(AddOutcome.ADDED, AddOutcome.THERE_ALREADY);
  }

  @Test
  void personOfAForeignDomainIsNotAdded() {
    var facts = new NewPerson(anybody.address(), "Nora", Locale.ENGLISH);
    assertThat(newPeople.add(by(account), facts)).isEqualTo(AddOutcome.NOT_OURS);
    assertThat(
            newPeople.add(
                by(account), new NewPerson(address("x"), "Nora\r\nBcc: x", Locale.ENGLISH)))
        .isEqualTo(AddOutcome.NAME_MALFORMED);
  }

  @Test
  void longListIsReadPageByPageInBothDirections() {
    var by = by(account);
    for (int i = 100; i < 160; i++) {
      newPeople.add(by, new NewPerson(address("p" + i), "P" + i, Locale.ENGLISH));
    }
    var first = people.list(by, query("", Optional.empty(), false));
    var second = people.list(by, query("", first.after(), false));
    var third = people.list(by, query("", second.after(), false));
    assertThat(List.of(first.rows().size(), second.rows().size(), third.rows().size()))
        .containsExactly(25, 25, 10);
    assertThat(first.before()).isEmpty();
    assertThat(third.after()).isEmpty();
    var back = people.list(by, query("", third.before(), true));
    assertThat(back.rows()).isEqualTo(second.rows());
    var start = people.list(by, query("", back.before(), true));
    assertThat(start.rows()).isEqualTo(first.rows());
    assertThat(start.before()).isEmpty();
  }

  @Test
  void wildcardsOfTheSearchMeanThemselves() {
    newPeople.add(by(account), new NewPerson(address("a_b"), "Under", Locale.ENGLISH));
    newPeople.add(by(account), new NewPerson(address("axb"), "Over", Locale.ENGLISH));
    assertThat(list(by(account), "a_", PersonKind.OURS))
        .extracting(PersonRow::name)
        .containsExactly("Under");
    assertThat(list(by(account), "' or '1'='1", PersonKind.OURS)).isEmpty();
    assertThat(list(by(account), "%", PersonKind.OURS)).isEmpty();
  }

  @Test
  void everyActIsAuditedWithTheAddress() throws Exception {
    var whom = ours();
    var by = by(account);
    acts.lock(by, whom.user(), "has left");
    acts.perform(by, whom.user(), PersonAct.UNLOCK);
    assertThat(
            Database.column(
                "select act || ' ' || outcome || ' ' || detail from audit_entry"
                    + " where account_id = ? and act like 'PERSON%' order by id",
                account))
        .containsExactly(
            "PERSON_LOCKED done " + whom.address() + ": has left",
            "PERSON_UNLOCKED done " + whom.address());
  }

  @Test
  void lockNeedsAReason() throws Exception {
    var whom = ours();
    assertThat(acts.lock(by(account), whom.user(), " ")).isEqualTo(PersonOutcome.REASON_MISSING);
    assertThat(acts.lock(by(account), whom.user(), "x".repeat(501)))
        .isEqualTo(PersonOutcome.REASON_TOO_LONG);
  }

  /** A user and one address. */
  private record Known(UUID user, EmailAddress address) {}

  private Known ours() throws Exception {
    return known(address("p" + UUID.randomUUID()));
  }

  /** Of no domain of the account, but written to by it. */
  private Known outside() throws Exception {
    var known = known(Somebody.unknown().address());
    var key = UUID.randomUUID();
    var now = java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC);
    Database.change(
        "insert into account_key (id, account_id, key_class, version, root_id, wrapped, created_at)"
            + " values (?, ?, 'never', ?, 'r', ?, ?)",
        key,
        account,
        Database.column("select id from account_key where account_id = ?", account).size() + 1,
        new byte[1],
        now);
    long row = System.nanoTime();
    Database.change(
        "insert into message (id, issued_at, mid, account_id, account_key_id, openings, reply,"
            + " reply_all, forward, read_receipt, level, sender, profile, wrapped_key) values"
            + " (?, ?, ?, ?, ?, 0, true, true, true, true, 'MEDIUM', 'a@b.example', 'p', ?)",
        row,
        now,
        UUID.randomUUID(),
        account,
        key,
        new byte[1]);
    Database.change(
        "insert into correspondent (message_id, recipient, kind, address) values (?, true, 'TO', ?)",
        row,
        known.address().canonical());
    return known;
  }

  private Known known(EmailAddress address) throws Exception {
    PasswordHash hash = passwords.hash(RIGHT).orElseThrow();
    transaction.begin();
    var user = users.register(address, new NewUser("Kim", hash, Locale.ENGLISH, ZoneId.of("UTC")));
    transaction.commit();
    return new Known(user, address);
  }

  private void alsoHas(Known whom, String address) {
    Database.change(
        "insert into user_address (address, domain, user_id, verified_at)"
            + " select ?, ?, user_id, verified_at from user_address where user_id = ?",
        address,
        address.substring(address.indexOf('@') + 1),
        whom.user());
  }

  private void role(Known whom, UUID where) {
    Database.change(
        "insert into administrator_grant (id, account_id, role, technical_contact, address,"
            + " user_id, invited_by, invited_at, expires_at, accepted_at) select ?, ?, 'AUDITOR',"
            + " false, ?, id, 'test', created_at, created_at, created_at from users where id = ?",
        UUID.randomUUID(),
        where,
        whom.address().canonical(),
        whom.user());
  }

  private void lockedBy(UUID other, Known whom) {
    assertThat(acts.lock(by(other), whom.user(), "theirs")).isEqualTo(PersonOutcome.DONE);
  }

  private String domainOf(Known whom) {
    var own = "d" + UUID.randomUUID() + ".example";
    alsoHas(whom, "second@" + own);
    return own;
  }

  private Pending begin(EmailAddress address) {
    return (Pending)
        enrollments.begin(
            new EnrollRequest(
                address, "Nora", RIGHT, Locale.ENGLISH, ZoneId.of("UTC"), true, Optional.empty()),
            anybody.client());
  }

  private List<PersonRow> list(Administrator by, String text, PersonKind kind) {
    return people
        .list(by, new PeopleQuery(text, kind, Optional.empty(), Optional.empty(), false))
        .rows();
  }

  private static PeopleQuery query(String text, Optional<String> from, boolean backwards) {
    return new PeopleQuery(text, PersonKind.OURS, Optional.empty(), from, backwards);
  }

  private SignInOutcome signIn(Known whom, Password password, boolean remember) {
    return signIns.signIn(
        whom.address(), password, Somebody.unknown().client(), Optional.empty(), remember);
  }

  private static List<String> audited(String act, String actor) {
    return Database.column(
        "select outcome from audit_entry where act = ? and actor = ?", act, actor);
  }

  private EmailAddress address(String local) {
    return EmailAddress.parse(local + "@" + domain).orElseThrow();
  }

  private UUID account(String ofDomain) {
    var facts =
        new NewAccount(
            "a" + UUID.randomUUID(),
            Somebody.unknown().address(),
            false,
            Locale.GERMAN,
            ZoneId.of("UTC"));
    var id = accounts.declare(facts).id();
    owned.declare(id, Domain.parse(ofDomain).orElseThrow());
    return id;
  }

  private Administrator by(UUID where) {
    return by(where, Role.ACCOUNT_ADMINISTRATOR);
  }

  private Administrator by(UUID where, Role role) {
    ReaderAccess reader = new SignedInReader(Somebody.unknown().address()).signIn();
    return new Administrator(reader, anybody.client(), Optional.of(where), Set.of(role));
  }
}
