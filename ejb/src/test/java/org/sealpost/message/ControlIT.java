package org.sealpost.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.GatewayAccess;
import org.sealpost.account.Gateways;
import org.sealpost.account.Scope;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.Level;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.message.ReleaseOutcome.Locked;
import org.sealpost.message.ReleaseOutcome.Released;
import org.sealpost.policy.Policies;

@ExtendWith(ArquillianExtension.class)
class ControlIT {
  private static final EmailAddress BOB = EmailAddress.parse("bob@example.net").orElseThrow();

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
  void noReleaseThatBeganAfterTheLockWasAnsweredGetsTheKey() throws Exception {
    for (int round = 0; round < 10; round++) {
      IssuedKey issued = issue(Level.LOW);
      AtomicBoolean answered = new AtomicBoolean();
      ExecutorService pool = Executors.newFixedThreadPool(6);
      List<Future<Integer>> readers =
          IntStream.range(0, 6).mapToObj(i -> pool.submit(() -> late(issued, answered))).toList();
      control.lock(sender.gateway, issued.id(), Optional.empty(), true, "stop");
      answered.set(true);
      for (Future<Integer> one : readers) {
        assertThat(one.get()).as("keys released after the lock").isZero();
      }
      pool.shutdownNow();
    }
  }

  @Test
  void lockIsToldWithItsReasonAndUnlockedAgain() {
    IssuedKey issued = issue(Level.LOW);

    MessageView locked =
        (MessageView) control.lock(sender.gateway, issued.id(), Optional.empty(), true, "wrong");
    assertThat(locked.lockReason()).contains("wrong");
    assertThat(open(issued)).isEqualTo(new Locked("wrong"));
    control.lock(sender.gateway, issued.id(), Optional.empty(), false, "");
    assertThat(open(issued)).isInstanceOf(Released.class);
  }

  @Test
  void movedExpiryPutsTheKeyUnderItsNewMonthAndItStillOpens() {
    IssuedKey issued = issue(Level.LOW);
    Instant next = Instant.parse("2999-03-01T00:00:00Z");

    MessageView view =
        (MessageView)
            control.expire(sender.gateway, issued.id(), Optional.empty(), Optional.of(next));

    assertThat(view.expiresAt()).contains(next);
    assertThat(keyClass(issued)).isEqualTo("2999-03");
    assertThat(((Released) open(issued)).key()).isEqualTo(issued.key());
    control.expire(sender.gateway, issued.id(), Optional.empty(), Optional.empty());
    assertThat(keyClass(issued)).isEqualTo("never");
    assertThat(((Released) open(issued)).key()).isEqualTo(issued.key());
  }

  @Test
  void recipientOfALowMessageCannotBeLocked() {
    IssuedKey issued = issue(Level.LOW);

    assertThat(reason(control.lock(sender.gateway, issued.id(), Optional.of(BOB), true, "no")))
        .isEqualTo(Reason.RECIPIENT_LOCK_AT_LOW);
    assertThat(open(issued)).isInstanceOf(Released.class);
  }

  @Test
  void whoeverIsNoRecipientCannotBeLocked() {
    IssuedKey issued = issue(Level.MEDIUM);

    assertThat(
            reason(
                control.lock(sender.gateway, issued.id(), Optional.of(sender.sender), true, "no")))
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void otherAccountNeitherSeesNorChangesTheMessage() {
    IssuedKey issued = issue(Level.LOW);
    GatewayAccess other = new Organisation(accounts, policies, gateways).gateway;

    assertThat(reason(control.find(other, issued.id()))).isEqualTo(Reason.NOT_FOUND);
    assertThat(reason(control.lock(other, issued.id(), Optional.empty(), true, "x")))
        .isEqualTo(Reason.NOT_FOUND);
    assertThat(reason(control.expire(other, issued.id(), Optional.empty(), Optional.empty())))
        .isEqualTo(Reason.NOT_FOUND);
    assertThat(open(issued)).isInstanceOf(Released.class);
  }

  @Test
  void tokenWithoutManageChangesNothing() {
    IssuedKey issued = issue(Level.LOW);
    GatewayAccess issueOnly =
        new GatewayAccess(
            sender.gateway.tokenId(), sender.id, java.util.Set.of(Scope.ISSUE), Optional.empty());

    assertThat(reason(control.find(issueOnly, issued.id()))).isEqualTo(Reason.FORBIDDEN);
    assertThat(reason(control.lock(issueOnly, issued.id(), Optional.empty(), true, "x")))
        .isEqualTo(Reason.FORBIDDEN);
  }

  @Test
  void everyActLeavesItsAuditRow() {
    IssuedKey issued = issue(Level.LOW);
    control.lock(sender.gateway, issued.id(), Optional.empty(), true, "wrong");
    open(issued);
    control.lock(sender.gateway, issued.id(), Optional.empty(), false, "");
    open(issued);

    assertThat(
            Database.column(
                "select concat(act, ' ', outcome) from audit_entry where mid = ?" + " order by id",
                issued.id().toUuid()))
        .containsExactly(
            "KEY_ISSUED done",
            "MESSAGE_LOCKED done",
            "KEY_RELEASED Locked",
            "MESSAGE_UNLOCKED done",
            "KEY_RELEASED done");
  }

  private int late(IssuedKey issued, AtomicBoolean answered) {
    int keys = 0;
    for (int i = 0; i < 12; i++) {
      boolean began = answered.get();
      boolean released = open(issued) instanceof Released;
      keys += began && released ? 1 : 0;
    }
    return keys;
  }

  private IssuedKey issue(Level level) {
    return (IssuedKey)
        issuing.issue(sender.gateway, Post.keyRequest(sender, level, Optional.empty(), BOB));
  }

  private ReleaseOutcome open(IssuedKey issued) {
    return releases.open(Optional.empty(), Post.envelope(sender, issued), Post.client());
  }

  private static Reason reason(ControlOutcome outcome) {
    return ((Refusal) outcome).reason();
  }

  private static String keyClass(IssuedKey issued) {
    return Database.column(
            "select k.key_class from account_key k join message m on m.account_key_id = k.id"
                + " where m.mid = ?",
            issued.id().toUuid())
        .get(0);
  }
}
