package org.sealpost.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.OldSignIns;
import org.sealpost.access.SignIns;
import org.sealpost.account.Accounts;
import org.sealpost.account.Gateways;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Role;
import org.sealpost.enrollment.OldEnrollments;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;
import org.sealpost.it.Database;
import org.sealpost.it.ManyRows;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.it.Staff;
import org.sealpost.it.StatementLog;
import org.sealpost.notification.OutboxSender;
import org.sealpost.policy.Policies;
import org.sealpost.retention.LegalHolds;
import org.sealpost.retention.Period;
import org.sealpost.retention.RecordKind;
import org.sealpost.retention.Retention;
import org.sealpost.retention.RuleChange;

/**
 * The statements the beans really send, taken from PostgreSQL's log, and how it runs them; not for
 * H2.
 */
@ExtendWith(ArquillianExtension.class)
class PlansIT {
  private static final String FROM_END_TO_END =
      "Seq Scan on (message|correspondent|audit_entry|idempotent_request|users|user_address"
          + "|sign_in_session|outbox_mail|sign_in_failure)\\b";

  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;
  @Inject private KeyIssuing issuing;
  @Inject private MessageControl control;
  @Inject private MessageSearch search;
  @Inject private MessageHistory history;
  @Inject private MassChanges changes;
  @Inject private Releases releases;
  @Inject private SignIns signIns;
  @Inject private IdempotencyExpiry expiry;
  @Inject private OldSignIns oldSignIns;
  @Inject private OldEnrollments oldEnrollments;
  @Inject private OutboxSender outbox;
  @Inject private Retention retention;
  @Inject private LegalHolds holds;

  private static final EmailAddress BOB = EmailAddress.parse("bob@example.net").orElseThrow();

  private Organisation sender;
  private SignedInReader reader;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void meet() {
    sender = new Organisation(accounts, policies, gateways);
    reader = new SignedInReader();
    // Makes and reads the keys that are kept in memory.
    issue(Level.MEDIUM, Optional.of("first"));
  }

  @Test
  void noStatementReadsALargeTableFromEndToEnd() {
    String key = "select id from account_key where account_id = ?";
    ManyRows.load(UUID.fromString(Database.column(key, sender.id).get(0)));
    try {
      List<String> statements =
          StatementLog.of(this::everything).stream().filter(PlansIT::isWork).distinct().toList();
      assertThat(statements).hasSizeGreaterThan(30);
      assertThat(statements)
          .allSatisfy(one -> assertThat(plan(one)).doesNotContainPattern(FROM_END_TO_END));
      assertThat(withoutRecipientsIndex(statements))
          .anySatisfy(plan -> assertThat(plan).containsPattern(FROM_END_TO_END));
    } finally {
      ManyRows.unload();
    }
  }

  /** The proof that the check can fail. */
  private static List<String> withoutRecipientsIndex(List<String> statements) {
    Database.change("drop index correspondent_message");
    try {
      return statements.stream().map(PlansIT::plan).toList();
    } finally {
      Database.change("create index correspondent_message on correspondent (message_id)");
    }
  }

  @Test
  void issueIsOneTransactionOfFewStatements() {
    List<String> statements =
        StatementLog.of(
            () -> {
              gateways.authenticate(sender.token);
              issue(Level.MEDIUM, Optional.of("k" + UUID.randomUUID()));
            });

    assertThat(statements).as(statements.toString()).filteredOn("COMMIT"::equals).hasSize(1);
    assertThat(statements).as(statements.toString()).filteredOn(PlansIT::isWork).hasSize(9);
  }

  @Test
  void releaseIsOneTransactionOfFewStatements() {
    IssuedKey issued = issue(Level.MEDIUM, Optional.empty());
    var session = Optional.of(reader.signIn());
    List<String> statements =
        StatementLog.of(
            () -> {
              signIns.resume("some cookie");
              releases.open(session, Post.envelope(sender, issued), Post.client());
            });

    assertThat(statements).as(statements.toString()).filteredOn("COMMIT"::equals).hasSize(1);
    assertThat(statements)
        .as(statements.toString())
        .filteredOn(PlansIT::isWork)
        .hasSizeLessThanOrEqualTo(8);
  }

  private void everything() {
    gateways.authenticate(sender.token);
    issue(Level.MEDIUM, Optional.of("once"));
    issue(Level.MEDIUM, Optional.of("once"));
    for (Level level : new Level[] {Level.HIGH, Level.MEDIUM, Level.LOW}) {
      IssuedKey issued = issue(level, Optional.empty());
      releases.open(Optional.of(reader.signIn()), Post.envelope(sender, issued), Post.client());
      control.find(sender.gateway, issued.id());
      control.lock(sender.gateway, issued.id(), Optional.empty(), true, "stop");
      control.lock(sender.gateway, issued.id(), Optional.of(reader.address), true, "stop");
      control.expire(sender.gateway, issued.id(), Optional.empty(), Optional.of(Instant.EPOCH));
    }
    signIns.resume("some cookie");
    searches();
    administrators();
    retention();
    sweeps();
  }

  private void searches() {
    SearchCriteria all = SearchIT.all();
    Optional<Instant> from = Optional.of(Instant.parse("2020-10-01T00:00:00Z"));
    Optional<Instant> until = Optional.of(Instant.parse("2020-10-20T00:00:00Z"));
    List.of(
            all,
            SearchIT.with(all, from, until),
            SearchIT.sentBy(all, sender.sender),
            SearchIT.sentTo(all, reader.address),
            SearchIT.sentTo(SearchIT.sentBy(all, sender.sender), reader.address),
            SearchIT.saying(SearchIT.with(all, from, until), "quarterly figures"),
            SearchIT.in(all, MessageState.OPEN),
            SearchIT.in(all, MessageState.LOCKED),
            SearchIT.in(SearchIT.with(all, from, until), MessageState.EXPIRED),
            SearchIT.opened(SearchIT.with(all, from, until), true),
            SearchIT.issuedBy(SearchIT.with(all, from, until), sender.gateway.tokenId()),
            SearchIT.named(all, MessageId.random()))
        .forEach(criteria -> search.search(sender.gateway, criteria));
  }

  private void administrators() {
    Administrator manager =
        new Administrator(
            reader.signIn(), Post.client(), Optional.of(sender.id), Set.of(Role.MESSAGE_MANAGER));
    MessageId id = issue(Level.MEDIUM, Optional.empty()).id();
    FoundCount found = search.count(manager, SearchIT.all());
    search.read(manager, found.rows());
    search.recipients(manager, found.rows());
    history.of(manager, id);
    changes.change(manager, List.of(id), Order.lock("stop"));
  }

  private void retention() {
    MessageId id = issue(Level.MEDIUM, Optional.empty()).id();
    Administrator administrator = Staff.of(sender.id);
    retention.rules(administrator);
    retention.change(administrator, new RuleChange(RecordKind.RECEIPTS, new Period(30), 0, false));
    holds.place(administrator, id, "Case 7");
    holds.of(administrator, id);
    retention.rules(Staff.operator());
  }

  private void sweeps() {
    expiry.forget();
    oldSignIns.forgetOld();
    oldEnrollments.forgetOld();
    outbox.forgetOld();
  }

  private IssuedKey issue(Level level, Optional<String> key) {
    KeyRequest request = Post.keyRequest(sender, level, key, reader.address, BOB);
    return (IssuedKey) issuing.issue(sender.gateway, request);
  }

  /** The service's keys are read again every half minute, whoever asks. */
  private static boolean isWork(String statement) {
    return statement.matches("(?is)(select|insert|update|delete)\\b.*")
        && !statement.contains("FROM service_key");
  }

  private static String plan(String statement) {
    Database.change(
        "create or replace function plan_of(asked text) returns setof text language plpgsql as"
            + " 'begin return query execute ''explain (generic_plan) '' || asked; end'");
    return Database.column("select plan_of(?)", statement).stream()
        .collect(Collectors.joining("\n", statement + "\n", ""));
  }
}
