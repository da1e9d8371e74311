package org.sealpost.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.Restraints;
import org.sealpost.account.Accounts;
import org.sealpost.account.Gateways;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.keyring.KeyRing;
import org.sealpost.keyring.ServiceKeyPurpose;
import org.sealpost.message.ReleaseOutcome.Expired;
import org.sealpost.message.ReleaseOutcome.FreshSignInNeeded;
import org.sealpost.message.ReleaseOutcome.Locked;
import org.sealpost.message.ReleaseOutcome.NotAvailable;
import org.sealpost.message.ReleaseOutcome.NotGenuine;
import org.sealpost.message.ReleaseOutcome.Released;
import org.sealpost.message.ReleaseOutcome.SignInNeeded;
import org.sealpost.policy.Policies;
import org.sealpost.settings.Limits;

@ExtendWith(ArquillianExtension.class)
class ReleaseIT {
  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;
  @Inject private KeyIssuing issuing;
  @Inject private MessageControl control;
  @Inject private Releases releases;
  @Inject private KeyRing ring;
  @Inject private Restraints restraints;
  @Inject private UserTransaction transaction;

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
  }

  @Test
  void recipientGetsTheVeryKeyThatWasIssued() {
    IssuedKey issued = issue(Level.MEDIUM);

    Released released = (Released) open(issued, Optional.of(reader.signIn()));

    assertThat(released.key()).isEqualTo(issued.key());
    assertThat(released.id()).isEqualTo(issued.id());
  }

  @Test
  void everyCombinationIsDecidedAsDesigned() {
    for (Level level : new Level[] {Level.HIGH, Level.MEDIUM, Level.LOW}) {
      for (Who who : Who.values()) {
        for (int bits = 0; bits < 16; bits++) {
          Case one = new Case(level, who, bits);
          assertThat(outcome(one)).as(one.toString()).isEqualTo(one.expected());
        }
      }
    }
  }

  @Test
  void whatASuspendedAccountSentStillOpensAndNothingNewIsSealed() {
    IssuedKey issued = issue(Level.MEDIUM);
    sender.state("SUSPENDED");

    assertThat(open(issued, Optional.of(reader.signIn()))).isInstanceOf(Released.class);
    KeyRequest request = Post.keyRequest(sender, Level.LOW, Optional.empty(), reader.address);
    assertThat(issuing.issue(sender.gateway, request))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ACCOUNT_SUSPENDED));
    assertThat(gateways.authenticate(sender.token)).isPresent();
  }

  @Test
  void whatAClosedAccountSentIsAnsweredLikeAnUnknownMessageUntilItIsActiveAgain() {
    IssuedKey issued = issue(Level.MEDIUM);
    ReleaseOutcome foreign = open(issued, Optional.of(new SignedInReader().signIn()));
    sender.state("CLOSED");

    assertThat(open(issued, Optional.of(reader.signIn())))
        .isEqualTo(foreign)
        .isInstanceOf(NotAvailable.class);
    assertThat(gateways.authenticate(sender.token)).isEmpty();
    sender.state("ACTIVE");
    assertThat(open(issued, Optional.of(reader.signIn()))).isInstanceOf(Released.class);
  }

  @Test
  void highOpensOnceForOneAuthentication() {
    IssuedKey issued = issue(Level.HIGH);
    ReaderAccess session = reader.signIn();

    assertThat(open(issued, Optional.of(session))).isInstanceOf(Released.class);
    assertThat(open(issued, Optional.of(session))).isInstanceOf(FreshSignInNeeded.class);
    assertThat(open(issued, Optional.of(reader.signIn()))).isInstanceOf(Released.class);
  }

  @Test
  void refusalDoesNotSpendTheAuthentication() {
    IssuedKey issued = issue(Level.HIGH);
    ReaderAccess session = reader.signIn();
    control.lock(sender.gateway, issued.id(), Optional.empty(), true, "wait");
    open(issued, Optional.of(session));
    control.lock(sender.gateway, issued.id(), Optional.empty(), false, "");

    assertThat(open(issued, Optional.of(session))).isInstanceOf(Released.class);
  }

  @Test
  void sessionThatIsOverCountsAsNone() {
    IssuedKey issued = issue(Level.MEDIUM);
    ReaderAccess session = reader.signIn();
    SignedInReader.signOut(session);

    assertThat(open(issued, Optional.of(session))).isInstanceOf(SignInNeeded.class);
  }

  @Test
  void lockedPersonGetsNoKeyInALiveSession() throws Exception {
    IssuedKey issued = issue(Level.MEDIUM);
    ReaderAccess session = reader.signIn();
    assertThat(open(issued, Optional.of(session))).isInstanceOf(Released.class);

    transaction.begin();
    restraints.lock(session.userId(), Optional.of(sender.id), "has left");
    transaction.commit();

    assertThat(open(issued, Optional.of(session))).isInstanceOf(SignInNeeded.class);
  }

  @Test
  void unknownMessageIsAnsweredLikeAForeignOne() {
    IssuedKey issued = issue(Level.MEDIUM);
    Database.change(
        "delete from correspondent where message_id = (select id from message where mid = ?)",
        issued.id().toUuid());
    ReleaseOutcome foreign = open(issued, Optional.of(reader.signIn()));
    Database.change("delete from message where mid = ?", issued.id().toUuid());

    assertThat(open(issued, Optional.of(reader.signIn()))).isEqualTo(foreign);
    assertThat(open(issued, Optional.empty())).isInstanceOf(SignInNeeded.class);
  }

  @Test
  void lockOfOneRecipientLeavesTheOthers() {
    SignedInReader other = new SignedInReader();
    IssuedKey issued = issue(Level.MEDIUM, reader, other);
    control.lock(sender.gateway, issued.id(), Optional.of(reader.address), true, "left us");

    assertThat(open(issued, Optional.of(reader.signIn()))).isEqualTo(new Locked("left us"));
    assertThat(open(issued, Optional.of(other.signIn()))).isInstanceOf(Released.class);
  }

  @Test
  void anotherSealIsNotGenuineAndAudited() {
    IssuedKey issued = issue(Level.LOW);
    OpenRequest genuine = Post.envelope(sender, issued);
    byte[] otherDigest = new byte[64];
    OpenRequest forged =
        new OpenRequest(genuine.header(), genuine.ticket(), genuine.seal(), otherDigest);

    assertThat(releases.open(Optional.empty(), forged, Post.client()))
        .isInstanceOf(NotGenuine.class);
    assertThat(outcomes(issued.id())).containsExactly("done", "NotGenuine");
  }

  @Test
  void ticketOfStrangersIsNotAudited() {
    IssuedKey issued = issue(Level.LOW);
    OpenRequest genuine = Post.envelope(sender, issued);
    byte[] ticket = genuine.ticket().clone();
    ticket[100] ^= 1;
    OpenRequest forged =
        new OpenRequest(genuine.header(), ticket, genuine.seal(), genuine.digest());

    assertThat(releases.open(Optional.empty(), forged, Post.client()))
        .isInstanceOf(NotGenuine.class);
    assertThat(outcomes(issued.id())).containsExactly("done");
  }

  @Test
  void rotatedTicketKeysStillOpenOldEnvelopes() {
    IssuedKey old = issue(Level.LOW);
    ring.rotate(ServiceKeyPurpose.TICKET);
    IssuedKey fresh = issue(Level.LOW);

    assertThat(Post.header(fresh).fields().ticketKey())
        .isNotEqualTo(Post.header(old).fields().ticketKey());
    assertThat(open(old, Optional.empty())).isInstanceOf(Released.class);
    assertThat(open(fresh, Optional.empty())).isInstanceOf(Released.class);
  }

  @Test
  void oneNetworkOpensOneLowMessageOnlySoOften() {
    IssuedKey issued = issue(Level.LOW);
    OpenRequest request = Post.envelope(sender, issued);
    var client = Post.client();
    for (int i = 0; i < Limits.OPENINGS_IN_WINDOW; i++) {
      releases.open(Optional.empty(), request, client);
    }

    assertThat(releases.open(Optional.empty(), request, client))
        .isInstanceOf(ReleaseOutcome.TooMany.class);
    assertThat(releases.open(Optional.empty(), request, Post.client()))
        .isInstanceOf(Released.class);
  }

  @Test
  void noProfileDeliversOverTlsSoNothingIsReleasedForIt() {
    IssuedKey issued = issue(Level.MEDIUM);

    assertThat(
            releases.release(
                ReleaseRequest.tlsDelivery(issued.id().toUuid(), java.util.UUID.randomUUID())))
        .isInstanceOf(NotAvailable.class);
    assertThat(outcomes(issued.id())).containsExactly("done", "NotAvailable");
  }

  @Test
  void keyMovedToAnotherRowDoesNotUnwrap() {
    IssuedKey mine = issue(Level.LOW);
    IssuedKey other = issue(Level.LOW);
    Database.change(
        "update message set wrapped_key = (select wrapped_key from message where mid = ?)"
            + " where mid = ?",
        mine.id().toUuid(),
        other.id().toUuid());

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> open(other, Optional.empty())))
        .isNotNull();
    assertThat(((Released) open(mine, Optional.empty())).key()).isEqualTo(mine.key());
  }

  private Class<?> outcome(Case one) {
    SignedInReader stranger = new SignedInReader();
    IssuedKey issued = issue(one.level());
    if (one.locked()) {
      control.lock(sender.gateway, issued.id(), Optional.empty(), true, "no");
    }
    if (one.recipientLocked()) {
      control.lock(sender.gateway, issued.id(), Optional.of(reader.address), true, "no");
    }
    if (one.expired()) {
      Instant past = Instant.parse("2020-01-01T00:00:00Z");
      control.expire(sender.gateway, issued.id(), Optional.empty(), Optional.of(past));
    }
    sender.state(one.accountOff() ? "CLOSED" : "ACTIVE");
    try {
      return open(issued, one.who().session(reader, stranger)).getClass();
    } finally {
      sender.state("ACTIVE");
    }
  }

  private IssuedKey issue(Level level, SignedInReader... recipients) {
    var addresses =
        recipients.length == 0
            ? new org.sealpost.address.EmailAddress[] {reader.address}
            : java.util.Arrays.stream(recipients)
                .map(one -> one.address)
                .toArray(org.sealpost.address.EmailAddress[]::new);
    KeyRequest request = Post.keyRequest(sender, level, Optional.empty(), addresses);
    return (IssuedKey) issuing.issue(sender.gateway, request);
  }

  private ReleaseOutcome open(IssuedKey issued, Optional<ReaderAccess> session) {
    return releases.open(session, Post.envelope(sender, issued), Post.client());
  }

  private static java.util.List<String> outcomes(MessageId id) {
    return Database.column(
        "select outcome from audit_entry where mid = ? order by id", id.toUuid());
  }

  /** Who opens. */
  enum Who {
    NOBODY,
    RECIPIENT,
    STRANGER;

    Optional<ReaderAccess> session(SignedInReader recipient, SignedInReader stranger) {
      return switch (this) {
        case NOBODY -> Optional.empty();
        case RECIPIENT -> Optional.of(recipient.signIn());
        case STRANGER -> Optional.of(stranger.signIn());
      };
    }
  }

  /** One case, with what the design says about it. */
  record Case(Level level, Who who, int bits) {
    boolean locked() {
      return (bits & 1) != 0;
    }

    boolean expired() {
      return (bits & 2) != 0;
    }

    boolean recipientLocked() {
      return (bits & 4) != 0;
    }

    boolean accountOff() {
      return (bits & 8) != 0;
    }

    Class<?> expected() {
      boolean low = level == Level.LOW;
      if (!low && who == Who.NOBODY) {
        return SignInNeeded.class;
      }
      if (accountOff() || (!low && who == Who.STRANGER)) {
        return NotAvailable.class;
      }
      if (locked()) {
        return Locked.class;
      }
      if (expired()) {
        return Expired.class;
      }
      return !low && recipientLocked() ? Locked.class : Released.class;
    }
  }
}
