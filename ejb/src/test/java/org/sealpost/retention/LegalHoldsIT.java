package org.sealpost.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.Password;
import org.sealpost.account.Accounts;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.envelope.MessageId;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Staff;
import org.sealpost.keyring.KeyRing;
import org.sealpost.message.SearchCriteria;

/** What is under legal hold stays, whatever the rules say, until it is released with a password. */
@ExtendWith(ArquillianExtension.class)
class LegalHoldsIT {
  private static final String PASSWORD = "eleven calm otters in the reeds";

  /** Argon2id of {@link #PASSWORD}. */
  private static final String HASH =
      "$argon2id$v=19$m=47104,t=1,p=1$X8aS1xTvQ7G8qqAdgHng5Q$pCUFUUtwk/9I64Nvy6pce1BftDKhJxFQSAjfT7DSaBo";

  private static final Duration LONG_AGO = Duration.ofDays(2_600);

  @Inject private Accounts accounts;
  @Inject private KeyRing ring;
  @Inject private LegalHolds holds;
  @Inject private HoldSteps holdSteps;
  @Inject private RetentionSchedule schedule;
  @Inject private RetentionSteps steps;

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
    Database.change(
        "update users set password_hash = ? where id = ?", HASH, administrator.reader().userId());
  }

  @AfterEach
  void end() {
    records.empty();
  }

  @Test
  void heldMessageStaysWithItsAuditAndGoesAfterTheRelease() {
    MessageId held = records.expired(LONG_AGO);
    MessageId other = records.expired(LONG_AGO);
    UUID id = placed(holds.place(administrator, held, "Case 7"));

    night();
    assertThat(records.isThere(other)).isFalse();
    assertThat(records.isThere(held)).isTrue();
    assertThat(records.audited("KEY_ISSUED")).isEqualTo(1);
    assertThat(records.audited("HOLD_PLACED")).isEqualTo(1);

    assertThat(release(id, "wrong")).isInstanceOf(ReleaseOutcome.NotConfirmed.class);
    assertThat(release(id, PASSWORD)).isInstanceOf(ReleaseOutcome.Released.class);
    assertThat(release(id, PASSWORD)).isInstanceOf(ReleaseOutcome.Gone.class);
    toItsEnd(id);
    assertThat(holds.of(administrator, held)).isEmpty();
    night();
    assertThat(records.isThere(held)).isFalse();
  }

  @Test
  void messageOfTwoHoldsStaysUntilBothAreReleased() {
    MessageId held = records.expired(LONG_AGO);
    UUID first = placed(holds.place(administrator, held, "Case 7"));
    placed(holds.place(administrator, held, "Case 8"));
    assertThat(holds.of(administrator, held)).hasSize(2);

    release(first, PASSWORD);
    toItsEnd(first);
    night();

    assertThat(records.isThere(held)).isTrue();
  }

  @Test
  void everythingFoundIsHeldAtOnceThoughItIsMarkedInSteps() {
    for (int i = 0; i < 1_200; i++) {
      records.expired(LONG_AGO);
    }
    UUID id = placed(holds.place(administrator, by("ann@keep.example"), "Case 9"));
    // Leased, so that the timer leaves it alone.
    Database.change(
        "update legal_hold set leased_until = ? where id = ?",
        Records.at(Instant.now().plusSeconds(600)),
        id);
    assertThat(view(id).state()).isEqualTo(HoldState.PLACING);
    assertThat(view(id).messages()).isEqualTo(1_000);

    night();
    assertThat(records.messages()).isEqualTo(1_200);

    assertThat(release(id, PASSWORD)).isInstanceOf(ReleaseOutcome.Gone.class);
    assertThat(holdSteps.step(id)).isFalse();
    assertThat(view(id).state()).isEqualTo(HoldState.HELD);
    assertThat(view(id).messages()).isEqualTo(1_200);
    night();
    assertThat(records.messages()).isEqualTo(1_200);

    release(id, PASSWORD);
    assertThat(holdSteps.step(id)).isTrue();
    assertThat(holdSteps.step(id)).isFalse();
    night();
    assertThat(records.messages()).isZero();
  }

  @Test
  void openingTimesOfHeldMessagesStay() {
    MessageId held = records.neverExpiring(LONG_AGO);
    Database.change(
        "insert into retention_rule (id, scope, kind, days, version) values (?, ?, 'RECEIPTS', 30, 1)",
        UUID.randomUUID(),
        records.account);
    holds.place(administrator, held, "Case 7");

    night();

    assertThat(
            records.count(
                "select count(c.opened_at) from correspondent c join message m"
                    + " on m.id = c.message_id where m.account_id = ?"))
        .isEqualTo(1);
  }

  @Test
  void reasonIsNeededAndSomethingToHold() {
    MessageId held = records.expired(LONG_AGO);
    for (String reason : List.of("", "  ", "x".repeat(501), "a\0b")) {
      assertThat(holds.place(administrator, held, reason))
          .isInstanceOf(HoldOutcome.ReasonMalformed.class);
    }
    assertThat(holds.place(administrator, MessageId.random(), "x"))
        .isInstanceOf(HoldOutcome.Nothing.class);
    assertThat(holds.list(administrator)).isEmpty();
  }

  @Test
  void otherAccountNeitherHoldsNorSeesNorReleases() {
    MessageId held = records.expired(LONG_AGO);
    UUID id = placed(holds.place(administrator, held, "Case 7"));
    Records theirs = new Records(accounts, ring);
    Administrator stranger = Staff.of(theirs.account);
    Database.change(
        "update users set password_hash = ? where id = ?", HASH, stranger.reader().userId());

    assertThat(holds.place(stranger, held, "mine")).isInstanceOf(HoldOutcome.Nothing.class);
    assertThat(holds.list(stranger)).isEmpty();
    assertThat(holds.of(stranger, held)).isEmpty();
    assertThat(holds.release(stranger, id, Password.of(PASSWORD), Optional.empty()))
        .isInstanceOf(ReleaseOutcome.Gone.class);
    assertThat(view(id).state()).isEqualTo(HoldState.HELD);
    theirs.empty();
  }

  @Test
  void auditorAndMessageManagerHoldNothing() {
    MessageId held = records.expired(LONG_AGO);
    for (Role role : List.of(Role.AUDITOR, Role.MESSAGE_MANAGER, Role.HELP_DESK)) {
      Administrator other = Staff.with(role, records.account);
      assertThatThrownBy(() -> holds.place(other, held, "x"))
          .isInstanceOf(NotPermittedException.class);
    }
    assertThat(holds.list(Staff.with(Role.AUDITOR, records.account))).isEmpty();
  }

  private ReleaseOutcome release(UUID id, String password) {
    return holds.release(administrator, id, Password.of(password), Optional.empty());
  }

  private HoldView view(UUID id) {
    return holds.list(administrator).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static UUID placed(HoldOutcome outcome) {
    return ((HoldOutcome.Placed) outcome).id();
  }

  private void toItsEnd(UUID hold) {
    boolean more = true;
    while (more) {
      more = holdSteps.step(hold);
    }
  }

  private void night() {
    Instant now = Instant.now();
    Database.change("delete from retention_run");
    records.made(Duration.ofDays(4_000));
    schedule.plan(now);
    Database.column("select id from retention_run where state = 'RUNNING' order by kind desc")
        .stream()
        .map(UUID::fromString)
        .forEach(run -> purge(run, now));
  }

  private void purge(UUID run, Instant now) {
    boolean more = true;
    while (more) {
      more = steps.step(run, now);
    }
  }

  private static SearchCriteria by(String sender) {
    return new SearchCriteria(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        EmailAddress.parse(sender),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        50);
  }
}
