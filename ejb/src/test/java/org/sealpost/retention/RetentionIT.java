package org.sealpost.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.MessageKey;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.it.Staff;
import org.sealpost.keyring.KeyClass;
import org.sealpost.keyring.KeyRing;
import org.sealpost.keyring.MessageIdentity;
import org.sealpost.keyring.WrappedKey;
import org.sealpost.message.ControlOutcome;
import org.sealpost.message.MessageControl;
import org.sealpost.message.MessageView;
import org.sealpost.message.Order;

/** What is old goes by night, once, in steps; what the rules keep stays. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {
  private static final Duration LONG_AGO = Duration.ofDays(400);
  private static final Duration AGES_AGO = Duration.ofDays(4_000);

  @Inject private Accounts accounts;
  @Inject private KeyRing ring;
  @Inject private Retention retention;
  @Inject private RetentionSchedule schedule;
  @Inject private RetentionSteps steps;
  @Inject private MessageControl control;
  @Resource private UserTransaction transaction;

  private Records records;
  private Administrator administrator;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void begin() {
    records = new Records(accounts, ring);
    administrator = Staff.of(records.account);
    // The timer plans nothing for a new account, and so not in the middle of a test.
    records.made(Duration.ZERO);
  }

  @AfterEach
  void end() {
    records.empty();
  }

  @Test
  void messageGoesAYearAfterItExpiredAndIsUnknownThen() {
    MessageId old = records.expired(LONG_AGO);
    MessageId young = records.expired(Duration.ofDays(364));
    MessageId kept = records.neverExpiring(LONG_AGO);

    night();

    assertThat(records.isThere(old)).isFalse();
    assertThat(records.isThere(young)).isTrue();
    assertThat(records.isThere(kept)).isTrue();
    assertThat(unknown(old)).isEqualTo(unknown(MessageId.random()));
    assertThat(
            records.count(
                "select count(*) from correspondent c join message m"
                    + " on m.id = c.message_id where m.account_id = ?"))
        .isEqualTo(2);
    assertThat(detail("RECORDS_PURGED"))
        .singleElement()
        .asString()
        .startsWith("MESSAGES: 1, before");
  }

  private ControlOutcome unknown(MessageId id) {
    ControlOutcome outcome = control.find(administrator, id);
    assertThat(outcome).isNotInstanceOf(MessageView.class);
    return outcome;
  }

  @Test
  void nothingOfAnotherAccountGoes() {
    Records theirs = new Records(accounts, ring);
    MessageId old = theirs.expired(LONG_AGO);
    rule(RecordKind.MESSAGES, 7);
    retentionOf(theirs, RecordKind.MESSAGES, Period.FOR_EVER);
    MessageId own = records.expired(Duration.ofDays(8));

    night();

    assertThat(records.isThere(own)).isFalse();
    assertThat(theirs.isThere(old)).isTrue();
    theirs.empty();
  }

  @Test
  void nightIsPlannedOnceAndNewAccountsWait() {
    Instant now = Instant.now();
    records.made(AGES_AGO);
    schedule.plan(now);
    schedule.plan(now);
    assertThat(runs("MESSAGES")).isEqualTo(1);
    schedule.plan(now.plus(Duration.ofDays(1)));
    assertThat(runs("MESSAGES")).isEqualTo(2);

    Records young = new Records(accounts, ring);
    young.made(Duration.ZERO);
    schedule.plan(now);
    assertThat(young.count("select count(*) from retention_run where scope = ?")).isZero();
  }

  @Test
  void purgeThatCrashesInTheMiddleGoesOnWhereItStood() throws Exception {
    Instant expiry = Instant.now().minus(LONG_AGO);
    for (int i = 0; i < 1_050; i++) {
      records.expired(expiry.plusSeconds(i % 3));
    }
    Instant now = Instant.now();
    UUID run = planned("MESSAGES", now);
    assertThat(steps.step(run, now)).isTrue();
    assertThat(records.messages()).isEqualTo(550);
    transaction.begin();
    steps.step(run, now);
    // As if the node had died: nothing of the step is there.
    transaction.rollback();
    assertThat(records.messages()).isEqualTo(550);

    assertThat(steps.step(run, now)).isTrue();
    assertThat(steps.step(run, now)).isFalse();
    assertThat(steps.step(run, now)).isFalse();

    assertThat(records.messages()).isZero();
    assertThat(detail("RECORDS_PURGED")).singleElement().asString().startsWith("MESSAGES: 1050,");
  }

  @Test
  void expiryThatIsMovedIntoThePastTakesNoMessageAlong() {
    MessageId message = records.neverExpiring(LONG_AGO);
    long row = records.row(message);
    Database.change(
        "update message set expires_at = ? where id = ?",
        Records.at(Instant.now().minus(LONG_AGO).plusSeconds(60)),
        row);
    records.audited("EXPIRY_CHANGED", row, Instant.now().minus(Duration.ofDays(2)));

    night();

    assertThat(records.isThere(message)).isTrue();
  }

  @Test
  void auditEntriesOfMessagesStayAsLongAsTheMessage() {
    rule(RecordKind.AUDIT, 365);
    rule(RecordKind.MESSAGES, Period.FOR_EVER);
    MessageId kept = records.neverExpiring(LONG_AGO);
    records.audited("SIGNED_IN", null, Instant.now().minus(LONG_AGO));
    records.audited("SIGNED_OUT", null, Instant.now().minus(Duration.ofDays(364)));

    night();

    assertThat(records.isThere(kept)).isTrue();
    assertThat(records.audited("KEY_ISSUED")).isEqualTo(1);
    assertThat(records.audited("SIGNED_IN")).isZero();
    assertThat(records.audited("SIGNED_OUT")).isEqualTo(1);
  }

  @Test
  void openingTimesAreForgottenAndTheNumberOfOpeningsIsNot() {
    rule(RecordKind.RECEIPTS, 30);
    MessageId old = records.neverExpiring(Duration.ofDays(31));
    MessageId young = records.neverExpiring(Duration.ofDays(29));

    night();

    assertThat(opened(old)).isEmpty();
    assertThat(opened(young)).isPresent();
    assertThat(((MessageView) control.find(administrator, old)).openings()).isEqualTo(1);
  }

  private Optional<Instant> opened(MessageId id) {
    return ((MessageView) control.find(administrator, id)).recipients().get(0).openedAt();
  }

  @Test
  void unseenUsersGoAndEveryoneWhoIsNeededStays() {
    Instant now = Instant.now();
    UUID outsider = user("r" + UUID.randomUUID() + "@gone.example");
    Database.own("own.example");
    UUID colleague = user("c" + UUID.randomUUID() + "@own.example");
    UUID locked = user("l" + UUID.randomUUID() + "@gone.example");
    Database.change(
        "insert into user_lock (id, user_id, reason, locked_at) values (?, ?, 'x', ?)",
        UUID.randomUUID(),
        locked,
        Records.at(now));
    UUID seen = user("s" + UUID.randomUUID() + "@gone.example");
    Database.change("update users set last_sign_in_at = ? where id = ?", Records.at(now), seen);

    serviceRule(RecordKind.USERS, 1_000);
    night();

    assertThat(exists(outsider)).isFalse();
    assertThat(Stream.of(colleague, locked, seen)).allMatch(RetentionIT::exists);
    serviceRule(RecordKind.USERS, Period.FOR_EVER);
  }

  private static UUID user(String address) {
    SignedInReader reader = new SignedInReader(EmailAddress.parse(address).orElseThrow());
    UUID id = reader.signIn().userId();
    Database.change("delete from sign_in_session where user_id = ?", id);
    Database.change(
        "update users set created_at = ? where id = ?",
        Records.at(Instant.now().minus(Duration.ofDays(1_001))),
        id);
    return id;
  }

  private static boolean exists(UUID user) {
    return !Database.column("select id from users where id = ?", user).isEmpty();
  }

  @Test
  void keysOfAClosedAccountAreDestroyedAfterNinetyDays() {
    MessageIdentity identity = new MessageIdentity(records.account, MessageId.random());
    MessageKey key = MessageKey.random();
    UUID accountKey = ring.accountKey(records.account, KeyClass.of(Optional.empty()));
    WrappedKey wrapped = ring.wrap(identity, accountKey, key);
    closed(Duration.ofDays(89));
    night();
    assertThat(ring.unwrap(identity, wrapped).exposeBytes()).isEqualTo(key.exposeBytes());

    closed(Duration.ofDays(91));
    Database.change("delete from retention_run");
    night();

    assertThatThrownBy(() -> ring.unwrap(identity, wrapped)).hasMessageContaining("no account key");
    assertThat(
            records.count(
                "select count(*) from account_key where account_id = ?"
                    + " and octet_length(wrapped) > 0"))
        .isZero();
    assertThat(detail("KEYS_DESTROYED")).singleElement().asString().startsWith("KEYS: 1,");
    assertThat(ring.rewrap(identity, wrapped, KeyClass.of(Optional.of(Instant.now()))))
        .isEqualTo(wrapped);
  }

  private void closed(Duration ago) {
    Database.change(
        "update account set state = 'CLOSED', closed_at = ? where id = ?",
        Records.at(Instant.now().minus(ago)),
        records.account);
  }

  @Test
  void expiryOfAMessageWhoseKeyIsDestroyedCanStillBeChanged() {
    MessageId message = records.neverExpiring(LONG_AGO);
    closed(Duration.ofDays(91));
    night();

    ControlOutcome outcome =
        control.change(
            administrator, message, Optional.empty(), Order.expire(Optional.of(Instant.now())));
    assertThat(outcome).isInstanceOf(MessageView.class);
  }

  @Test
  void keysOfPurgedMonthsAreDestroyedWithTheirLastMessage() {
    MessageId held = records.expired(LONG_AGO.plus(Duration.ofDays(100)));
    records.expired(LONG_AGO.plus(Duration.ofDays(200)));
    records.expired(Duration.ofDays(10));
    Database.change(
        "insert into legal_hold (id, account_id, user_id, reason, state, issued_until, messages,"
            + " leased_until, placed_at) values (?, ?, ?, 'x', 'HELD', ?, 1, ?, ?)",
        records.account,
        records.account,
        UUID.randomUUID(),
        Records.at(Instant.now()),
        Records.at(Instant.now()),
        Records.at(Instant.now()));
    Database.change(
        "insert into held_message (message_id, hold_id) values (?, ?)",
        records.row(held),
        records.account);

    night();
    Database.change("delete from retention_run");
    night();

    assertThat(
            records.count(
                "select count(*) from account_key where account_id = ?"
                    + " and destroyed_at is not null"))
        .isEqualTo(1);
    assertThat(records.messages()).isEqualTo(2);
  }

  @Test
  void shorterPeriodIsShownFirstAndWaitsADay() {
    records.expired(Duration.ofDays(100));
    RuleView seen = rule(RecordKind.MESSAGES);
    RuleOutcome asked =
        change(new RuleChange(RecordKind.MESSAGES, days(90), seen.version(), false));
    assertThat(((RuleOutcome.ToBeConfirmed) asked).preview().number()).isEqualTo(1);
    assertThat(rule(RecordKind.MESSAGES).pending()).isEmpty();

    RuleOutcome waits = change(new RuleChange(RecordKind.MESSAGES, days(90), seen.version(), true));
    assertThat(((RuleOutcome.Waits) waits).from())
        .isAfter(Instant.now().plus(Duration.ofHours(23)));
    night();
    assertThat(records.messages()).isEqualTo(1);

    assertThat(change(new RuleChange(RecordKind.MESSAGES, days(365), seen.version(), true)))
        .isInstanceOf(RuleOutcome.ChangedMeanwhile.class);
    int version = rule(RecordKind.MESSAGES).version();
    assertThat(change(new RuleChange(RecordKind.MESSAGES, days(365), version, true)))
        .isInstanceOf(RuleOutcome.InForce.class);
    assertThat(rule(RecordKind.MESSAGES).pending()).isEmpty();
    assertThat(records.audited("RETENTION_CHANGED")).isEqualTo(2);
  }

  @Test
  void shorterPeriodIsInForceAfterADay() {
    MessageId message = records.expired(Duration.ofDays(100));
    RuleView seen = rule(RecordKind.MESSAGES);
    change(new RuleChange(RecordKind.MESSAGES, days(90), seen.version(), true));

    night(Instant.now().plus(Duration.ofHours(25)));

    assertThat(records.isThere(message)).isFalse();
  }

  @Test
  void prolongedPeriodEndsAPurgeThatRuns() {
    MessageId message = records.expired(LONG_AGO);
    Instant now = Instant.now();
    UUID run = planned("MESSAGES", now);
    RuleView seen = rule(RecordKind.MESSAGES);
    change(new RuleChange(RecordKind.MESSAGES, days(5_000), seen.version(), false));

    assertThat(steps.step(run, now)).isFalse();
    assertThat(records.isThere(message)).isTrue();
  }

  @Test
  void previewTellsWhatTheNextNightTakes() {
    records.expired(LONG_AGO);
    records.expired(LONG_AGO.plusDays(1));
    records.expired(Duration.ofDays(10));
    Preview preview = rule(RecordKind.MESSAGES).preview();
    assertThat(preview.number()).isEqualTo(2);
    assertThat(preview.more()).isFalse();
    assertThat(preview.oldest().orElseThrow()).isBefore(preview.newest().orElseThrow());
    assertThat(retention.nextRun(administrator)).isAfter(Instant.now());
  }

  @Test
  void periodsHaveBounds() {
    assertThat(change(new RuleChange(RecordKind.AUDIT, days(364), 0, true)))
        .isInstanceOf(RuleOutcome.NotAllowed.class);
    assertThat(change(new RuleChange(RecordKind.MESSAGES, days(6), 0, true)))
        .isInstanceOf(RuleOutcome.NotAllowed.class);
    assertThat(change(new RuleChange(RecordKind.MESSAGES, days(-1), 0, true)))
        .isInstanceOf(RuleOutcome.NotAllowed.class);
    assertThat(change(new RuleChange(RecordKind.USERS, days(1_000), 0, true)))
        .isInstanceOf(RuleOutcome.NotAllowed.class);
  }

  @Test
  void onlyWhoMaySeesAndChanges() {
    Administrator auditor = Staff.with(Role.AUDITOR, records.account);
    assertThat(retention.rules(auditor)).hasSize(3);
    RuleChange wish = new RuleChange(RecordKind.MESSAGES, days(400), 0, true);
    assertThatThrownBy(() -> retention.change(auditor, wish))
        .isInstanceOf(NotPermittedException.class);
    for (Role role : List.of(Role.HELP_DESK, Role.MESSAGE_MANAGER, Role.OPERATOR)) {
      Administrator other = Staff.with(role, records.account);
      assertThatThrownBy(() -> retention.rules(other)).isInstanceOf(NotPermittedException.class);
    }
    assertThat(retention.rules(Staff.operator())).hasSize(2);
  }

  private RuleOutcome change(RuleChange wish) {
    return retention.change(administrator, wish);
  }

  private RuleView rule(RecordKind kind) {
    return retention.rules(administrator).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private void rule(RecordKind kind, int days) {
    retentionOf(records, kind, days);
  }

  private static void retentionOf(Records of, RecordKind kind, int days) {
    Database.change(
        "insert into retention_rule (id, scope, kind, days, version) values (?, ?, ?, ?, 1)",
        UUID.randomUUID(),
        of.account,
        kind.name(),
        days);
  }

  private static void serviceRule(RecordKind kind, int days) {
    Database.change(
        "update retention_rule set days = ? where scope = ? and kind = ?",
        days,
        Scope.SERVICE.id(),
        kind.name());
  }

  private static Period days(int days) {
    return new Period(days);
  }

  private void night() {
    night(Instant.now());
  }

  private void night(Instant now) {
    records.made(AGES_AGO);
    schedule.plan(now);
    Database.column("select id from retention_run where state = 'RUNNING' order by kind desc")
        .stream()
        .map(UUID::fromString)
        .forEach(run -> toItsEnd(run, now));
  }

  private void toItsEnd(UUID run, Instant now) {
    boolean more = true;
    while (more) {
      more = steps.step(run, now);
    }
  }

  /** One that the timer leaves alone, for it is leased. */
  private UUID planned(String kind, Instant now) {
    records.made(AGES_AGO);
    schedule.plan(now);
    Database.change("update retention_run set leased_until = ?", Records.at(now.plusSeconds(600)));
    return UUID.fromString(
        Database.column(
                "select id from retention_run where scope = ? and kind = ?", records.account, kind)
            .get(0));
  }

  private int runs(String kind) {
    return records.count(
        "select count(*) from retention_run where kind = '" + kind + "' and scope = ?");
  }

  private List<String> detail(String act) {
    return Database.column(
        "select detail from audit_entry where act = ? and account_id = ?", act, records.account);
  }
}
