package org.sealpost.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.Password;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Permission;
import org.sealpost.administration.Program;
import org.sealpost.administration.Role;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.it.Somebody;
import org.sealpost.keyring.KeyClass;
import org.sealpost.keyring.KeyRing;
import org.sealpost.message.FoundCount;
import org.sealpost.message.MessageSearch;
import org.sealpost.message.Order;
import org.sealpost.message.SearchCriteria;

/** Everything found is changed once, whatever happens on the way. */
@ExtendWith(ArquillianExtension.class)
class BulkChangesIT {
  private static final String PASSWORD = "eleven calm otters in the reeds";

  /** Argon2id of {@link #PASSWORD}. */
  private static final String HASH =
      "$argon2id$v=19$m=47104,t=1,p=1$X8aS1xTvQ7G8qqAdgHng5Q$pCUFUUtwk/9I64Nvy6pce1BftDKhJxFQSAjfT7DSaBo";

  private static final int MANY = 1_500;

  @Inject private Accounts accounts;
  @Inject private KeyRing ring;
  @Inject private BulkChanges changes;
  @Inject private MessageSearch search;
  @Inject private BulkSteps steps;
  @Inject private BulkRunner runner;
  @Resource private UserTransaction transaction;

  private UUID account;
  private Administrator manager;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void fill() {
    account = newAccount();
    load(account, MANY);
    manager = administrator(account, Role.MESSAGE_MANAGER);
  }

  @AfterEach
  void empty() {
    Database.change("delete from bulk_change");
    Database.change("delete from audit_entry where account_id = ?", account);
    Database.change("delete from message where account_id = ?", account);
  }

  @Test
  void everyMessageIsLockedOnceThoughAStepCrashedInTheMiddle() throws Exception {
    UUID id = held(Order.lock("recalled"));
    assertThat(steps.step(id)).isTrue();
    transaction.begin();
    steps.step(id);
    // As if the node had died: nothing of the step is there.
    transaction.rollback();
    assertThat(locked()).isEqualTo(1_000);
    release(id);

    finish(id);

    BulkView view = changes.find(manager, id).orElseThrow();
    assertThat(view.state()).isEqualTo(BulkState.DONE);
    assertThat(view.changed()).isEqualTo(MANY);
    assertThat(locked()).isEqualTo(MANY);
    assertThat(audited("MESSAGE_LOCKED", "count(*)")).isEqualTo(MANY);
    assertThat(audited("MESSAGE_LOCKED", "count(distinct message_id)")).isEqualTo(MANY);
  }

  @Test
  void twoNodesAtOnceChangeNothingTwice() {
    UUID id = held(Order.lock("recalled"));
    Stream.of(1, 2)
        .map(node -> CompletableFuture.runAsync(() -> runToEnd(id)))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(changes.find(manager, id).orElseThrow().changed()).isEqualTo(MANY);
    assertThat(audited("MESSAGE_LOCKED", "count(*)")).isEqualTo(MANY);
  }

  @Test
  void leaseKeepsOtherNodesOff() {
    UUID id = held(Order.lock("recalled"));
    assertThat(steps.claim()).isEmpty();
    release(id);
    finish(id);
    assertThat(locked()).isEqualTo(MANY);
  }

  @Test
  void cancelledChangeStopsAndKeepsWhatItDid() {
    UUID id = held(Order.lock("recalled"));
    steps.step(id);
    assertThat(changes.cancel(manager, id)).isTrue();
    assertThat(changes.cancel(manager, id)).isFalse();
    assertThat(steps.step(id)).isFalse();
    assertThat(locked()).isEqualTo(1_000);
    assertThat(changes.find(manager, id).orElseThrow().state()).isEqualTo(BulkState.CANCELLED);
  }

  @Test
  void whatIsSoAlreadyIsLeftAsItIs() {
    finish(start(Order.lock("recalled")));
    UUID again = start(Order.lock("recalled"));
    finish(again);

    assertThat(changes.find(manager, again).orElseThrow().already()).isEqualTo(MANY);
    assertThat(audited("MESSAGE_LOCKED", "count(*)")).isEqualTo(MANY);
  }

  @Test
  void messageThatIsIssuedLaterIsNotFound() {
    UUID id = held(Order.lock("recalled"));
    load(account, 1, Instant.now().plusSeconds(60));
    release(id);
    finish(id);

    assertThat(locked()).isEqualTo(MANY);
  }

  @Test
  void otherAccountNeitherSeesNorStopsIt() {
    UUID theirs = newAccount();
    UUID id = held(Order.lock("recalled"));
    Administrator stranger = administrator(theirs, Role.ACCOUNT_ADMINISTRATOR);

    assertThat(changes.find(stranger, id)).isEmpty();
    assertThat(changes.list(stranger)).isEmpty();
    assertThat(changes.cancel(stranger, id)).isFalse();
    assertThat(changes.start(stranger, all(), Order.lock("x"), Optional.empty()))
        .isInstanceOf(BulkStart.Nothing.class);
    assertThat(changes.list(manager)).hasSize(1);
  }

  @Test
  void massUnlockNeedsThePassword() {
    Database.change(
        "update users set password_hash = ? where id = ?", HASH, manager.reader().userId());
    assertThat(unlock(Optional.empty())).isInstanceOf(BulkStart.NotConfirmed.class);
    assertThat(unlock(Optional.of("wrong"))).isInstanceOf(BulkStart.NotConfirmed.class);
    assertThat(changes.list(manager)).isEmpty();
    assertThat(unlock(Optional.of(PASSWORD))).isInstanceOf(BulkStart.Started.class);
  }

  private BulkStart unlock(Optional<String> password) {
    return changes.start(manager, all(), Order.unlock(), password.map(Password::of));
  }

  @Test
  void programStartsOneInItsOwnNameAndWithoutAPassword() {
    Program program = program(Permission.MESSAGES_SEE, Permission.MESSAGES_CHANGE);
    finish(((BulkStart.Started) changes.start(program, all(), Order.lock("r"))).id());
    BulkView view = changes.list(program).get(0);
    assertThat(view.actor()).isEqualTo("gateway:" + program.token());
    assertThat(view.changed()).isEqualTo(MANY);
    assertThat(
            Database.column(
                "select distinct actor from audit_entry where account_id = ?"
                    + " and actor <> 'service'",
                account))
        .containsExactly("gateway:" + program.token());
    assertThat(changes.start(program, all(), Order.unlock())).isInstanceOf(BulkStart.Started.class);
    assertThat(changes.start(program, all(), Order.lock("r")))
        .isInstanceOf(BulkStart.Started.class);
  }

  @Test
  void programThatMayOnlySeeStartsAndStopsNothing() {
    Program program = program(Permission.MESSAGES_SEE);
    UUID id = held(Order.lock("recalled"));
    assertThat(changes.find(program, id)).isPresent();
    assertThatThrownBy(() -> changes.start(program, all(), Order.lock("x")))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> changes.cancel(program, id)).isInstanceOf(NotPermittedException.class);
  }

  private Program program(Permission... permissions) {
    return new Program(
        UUID.randomUUID(), manager.client(), Optional.of(account), Set.of(permissions));
  }

  @Test
  void auditorStartsNothing() {
    Administrator auditor = administrator(account, Role.AUDITOR);
    assertThatThrownBy(() -> changes.start(auditor, all(), Order.lock("x"), Optional.empty()))
        .isInstanceOf(NotPermittedException.class);
  }

  private UUID start(Order order) {
    return ((BulkStart.Started) changes.start(manager, all(), order, Optional.empty())).id();
  }

  /** One that the timer leaves alone, for its lease has been taken. */
  private UUID held(Order order) {
    Instant now = Instant.now();
    SearchCriteria tillNow =
        new SearchCriteria(
            Optional.empty(),
            Optional.empty(),
            Optional.of(now),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            50);
    FoundCount found = search.count(manager, tillNow);
    return steps.add(new BulkChange(manager, account, tillNow, order, found, now.plusSeconds(600)));
  }

  /** As if the lease were over. */
  private static void release(UUID id) {
    Database.change(
        "update bulk_change set leased_until = ? where id = ?",
        OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1),
        id);
  }

  private void finish(UUID id) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (changes.find(manager, id).orElseThrow().isRunning() && Instant.now().isBefore(end)) {
      runner.carryOn();
    }
  }

  /** On H2 a step may give up waiting for the other's; the runner would come back to it too. */
  private void runToEnd(UUID id) {
    Instant end = Instant.now().plusSeconds(60);
    boolean more = true;
    while (more && Instant.now().isBefore(end)) {
      try {
        more = steps.step(id);
      } catch (PersistenceException waitedTooLong) {
        assertThat(Database.isPostgreSql()).isFalse();
      }
    }
  }

  private int locked() {
    return count("select count(*) from message where account_id = ? and locked_at is not null");
  }

  private int audited(String act, String what) {
    return count(
        "select " + what + " from audit_entry where account_id = ? and act = '" + act + "'");
  }

  private int count(String sql) {
    return Integer.parseInt(Database.column(sql, account).get(0));
  }

  private UUID newAccount() {
    var facts =
        new NewAccount(
            "b" + UUID.randomUUID(),
            Somebody.unknown().address(),
            false,
            Locale.ENGLISH,
            ZoneId.of("UTC"));
    return accounts.declare(facts).id();
  }

  private void load(UUID account, int number) {
    load(account, number, Instant.now().minusSeconds(3600));
  }

  /** Messages with keys that no ring can unwrap: no order here touches them. */
  private void load(UUID account, int number, Instant at) {
    UUID key = ring.accountKey(account, KeyClass.of(Optional.empty()));
    long first = at.toEpochMilli() * 1000 * 1024;
    String numbers =
        Database.isPostgreSql()
            ? "generate_series(1, " + number + ") as n(x)"
            : "system_range(1, " + number + ") as n(x)";
    Database.change(
        "insert into message (id, issued_at, mid, account_id, account_key_id, openings, reply,"
            + " reply_all, forward, read_receipt, level, sender, profile, wrapped_key)"
            + " select "
            + first
            + " + x * 1024, ?, "
            + (Database.isPostgreSql() ? "gen_random_uuid()" : "random_uuid()")
            + ", ?, ?, 0, true, true, true, false, 'MEDIUM', 'ann@bulk.example', 'default', ?"
            + " from "
            + numbers,
        at.atOffset(ZoneOffset.UTC),
        account,
        key,
        new byte[61]);
  }

  private static Administrator administrator(UUID account, Role role) {
    Somebody somebody = Somebody.unknown();
    EmailAddress address = somebody.address();
    return new Administrator(
        new SignedInReader(address).signIn(),
        somebody.client(),
        Optional.of(account),
        Set.of(role));
  }

  private static SearchCriteria all() {
    return new SearchCriteria(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        50);
  }
}
