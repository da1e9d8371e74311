package org.sealpost.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.Gateways;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.SealKey;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.policy.Options;
import org.sealpost.policy.Policies;
import org.sealpost.settings.Limits;

@ExtendWith(ArquillianExtension.class)
class IssuingIT {
  private static final EmailAddress BOB = EmailAddress.parse("bob@example.net").orElseThrow();
  private static final EmailAddress EVE = EmailAddress.parse("eve@example.net").orElseThrow();

  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;
  @Inject private KeyIssuing issuing;
  @Inject private MessageControl control;
  @Inject private Releases releases;

  private Organisation sender;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void meet() {
    sender = new Organisation(accounts, policies, gateways);
  }

  @Test
  void sameRequestGetsTheSameMessageHeaderAndKey() {
    IssuedKey first = issued(issue(Level.MEDIUM, Optional.of("k1"), BOB));
    IssuedKey again = issued(issue(Level.MEDIUM, Optional.of("k1"), BOB));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.header()).isEqualTo(first.header());
    assertThat(again.key()).isEqualTo(first.key());
  }

  @Test
  void withoutIdempotencyKeyEveryCallIsNew() {
    IssuedKey first = issued(issue(Level.MEDIUM, Optional.empty(), BOB));

    assertThat(issued(issue(Level.MEDIUM, Optional.empty(), BOB)).id()).isNotEqualTo(first.id());
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    issue(Level.MEDIUM, Optional.of("k2"), BOB);

    assertThat(reason(issue(Level.MEDIUM, Optional.of("k2"), BOB, EVE)))
        .isEqualTo(Reason.IDEMPOTENCY_MISMATCH);
    assertThat(reason(issue(Level.HIGH, Optional.of("k2"), BOB)))
        .isEqualTo(Reason.IDEMPOTENCY_MISMATCH);
  }

  @Test
  void keysOfTwoTokensDoNotMeet() {
    Organisation other = new Organisation(accounts, policies, gateways);
    IssuedKey mine = issued(issue(Level.MEDIUM, Optional.of("k3"), BOB));
    KeyRequest theirs = Post.keyRequest(other, Level.MEDIUM, Optional.of("k3"), BOB);

    assertThat(issued(issuing.issue(other.gateway, theirs)).id()).isNotEqualTo(mine.id());
  }

  @Test
  void twentyCallsAtOnceMakeOneMessage() throws Exception {
    List<KeyOutcome> outcomes = atOnce(20, () -> issue(Level.MEDIUM, Optional.of("k4"), BOB));

    assertThat(outcomes)
        .allMatch(one -> one instanceof IssuedKey || reason(one) == Reason.IN_PROGRESS);
    assertThat(outcomes.stream().filter(IssuedKey.class::isInstance).map(one -> issued(one).id()))
        .isNotEmpty()
        .containsOnly(issued(issue(Level.MEDIUM, Optional.of("k4"), BOB)).id());
    assertThat(Database.column("select id from message where account_id = ?", sender.id))
        .hasSize(1);
  }

  @Test
  void callLostInACrashIsTakenOverAfterItsLease() {
    IssuedKey lost = issued(issue(Level.MEDIUM, Optional.of("k5"), BOB));
    Database.change(
        "update idempotent_request set message_id = null, header = null where token_id = ?",
        sender.gateway.tokenId());

    assertThat(reason(issue(Level.MEDIUM, Optional.of("k5"), BOB))).isEqualTo(Reason.IN_PROGRESS);
    Database.change(
        "update idempotent_request set started_at = ? where token_id = ?",
        OffsetDateTime.now(ZoneOffset.UTC).minus(Limits.IDEMPOTENCY_LEASE),
        sender.gateway.tokenId());
    assertThat(issued(issue(Level.MEDIUM, Optional.of("k5"), BOB)).id()).isNotEqualTo(lost.id());
  }

  @Test
  void lockedMessageIsNotIssuedAgain() {
    IssuedKey issued = issued(issue(Level.MEDIUM, Optional.of("k6"), BOB));
    control.lock(sender.gateway, issued.id(), Optional.empty(), true, "stop");

    assertThat(reason(issue(Level.MEDIUM, Optional.of("k6"), BOB)))
        .isEqualTo(Reason.NO_LONGER_AVAILABLE);
  }

  @Test
  void refusedCallFreesItsKey() {
    withoutAudit(() -> catchThrowable(() -> issue(Level.MEDIUM, Optional.of("k7"), BOB)));

    assertThat(issue(Level.MEDIUM, Optional.of("k7"), BOB)).isInstanceOf(IssuedKey.class);
  }

  @Test
  void withoutAuditNoKeyIsIssuedOrReleased() {
    IssuedKey issued = issued(issue(Level.LOW, Optional.empty(), BOB));
    List<Throwable> failures =
        withoutAudit(
            () ->
                List.of(
                    catchThrowable(() -> issue(Level.LOW, Optional.empty(), BOB)),
                    catchThrowable(
                        () ->
                            releases.open(
                                Optional.empty(), Post.envelope(sender, issued), Post.client()))));

    assertThat(failures).hasSize(2).doesNotContainNull();
    assertThat(Database.column("select id from message where account_id = ?", sender.id))
        .hasSize(1);
    assertThat(Database.column("select openings from message where account_id = ?", sender.id))
        .containsExactly("0");
  }

  @Test
  void foreignSenderIsRefused() {
    Organisation other = new Organisation(accounts, policies, gateways);

    assertThat(
            reason(
                issuing.issue(
                    sender.gateway, Post.keyRequest(other, Level.MEDIUM, Optional.empty(), BOB))))
        .isEqualTo(Reason.SENDER_NOT_ALLOWED);
    assertThat(Database.column("select outcome from audit_entry where account_id = ?", sender.id))
        .contains("SENDER_NOT_ALLOWED");
  }

  @Test
  void sealerKeyMustBeRegistered() {
    KeyRequest request =
        new KeyRequest(
            sender.sender,
            List.of(new KeyRequest.Addressee(BOB, RecipientKind.CC)),
            Optional.empty(),
            Options.none(),
            Optional.of(SealKey.generate().publicKey()),
            Optional.empty());

    assertThat(reason(issuing.issue(sender.gateway, request))).isEqualTo(Reason.SEALER_KEY_UNKNOWN);
    assertThat(Database.column("select outcome from audit_entry where account_id = ?", sender.id))
        .contains("SEALER_KEY_UNKNOWN");
  }

  @Test
  void thousandRecipientsAreKept() {
    EmailAddress[] many =
        IntStream.range(0, 1000)
            .mapToObj(i -> EmailAddress.parse("r" + i + "@example.net").orElseThrow())
            .toArray(EmailAddress[]::new);
    IssuedKey issued = issued(issue(Level.MEDIUM, Optional.empty(), many));

    MessageView view = (MessageView) control.find(sender.gateway, issued.id());
    assertThat(view.recipients()).hasSize(1000);
    assertThat(view.subject()).contains("Quarterly figures");
  }

  @Test
  void databaseHoldsNeitherMessageKeyNorToken() {
    IssuedKey issued = issued(issue(Level.LOW, Optional.of("k8"), BOB));
    releases.open(Optional.empty(), Post.envelope(sender, issued), Post.client());

    String dump = Database.dump().toLowerCase();
    assertThat(dump).contains(issued.id().toUuid().toString());
    assertThat(dump).doesNotContain(HexFormat.of().formatHex(issued.key().exposeBytes()));
    assertThat(dump).doesNotContain(sender.token.toLowerCase());
  }

  @Test
  void expiredRevokedAndForeignTokensAuthenticateNobody() {
    assertThat(gateways.authenticate(sender.token)).isPresent();
    assertThat(gateways.authenticate(sender.token + "x")).isEmpty();
    assertThat(gateways.revoke(UUID.randomUUID(), "gateway")).isFalse();
    assertThat(gateways.authenticate(sender.token)).isPresent();
    assertThat(gateways.revoke(sender.id, "gateway")).isTrue();
    assertThat(gateways.authenticate(sender.token)).isEmpty();
    assertThat(gateways.revoke(sender.id, "gateway")).isFalse();
  }

  @Test
  void gatewayOfAnInactiveAccountAuthenticatesNobody() {
    sender.state("CLOSED");

    assertThat(gateways.authenticate(sender.token)).isEmpty();
  }

  private KeyOutcome issue(Level level, Optional<String> key, EmailAddress... to) {
    return issuing.issue(sender.gateway, Post.keyRequest(sender, level, key, to));
  }

  private static IssuedKey issued(KeyOutcome outcome) {
    return (IssuedKey) outcome;
  }

  private static Reason reason(KeyOutcome outcome) {
    return ((Refusal) outcome).reason();
  }

  private static <T> T withoutAudit(java.util.function.Supplier<T> work) {
    Database.change("alter table audit_entry rename to audit_entry_away");
    try {
      return work.get();
    } finally {
      Database.change("alter table audit_entry_away rename to audit_entry");
    }
  }

  static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = pool.invokeAll(java.util.Collections.nCopies(threads, work));
      return futures.stream().map(IssuingIT::get).collect(Collectors.toList());
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
