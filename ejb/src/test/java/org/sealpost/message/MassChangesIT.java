package org.sealpost.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.Gateways;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.audit.Act;
import org.sealpost.audit.TrailEntry;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MessageId;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.message.ReleaseOutcome.Locked;
import org.sealpost.message.ReleaseOutcome.Released;
import org.sealpost.policy.Policies;

/** What administrators do with the messages of their account, and only of theirs. */
@ExtendWith(ArquillianExtension.class)
class MassChangesIT {
  private static final EmailAddress BOB = EmailAddress.parse("bob@example.net").orElseThrow();

  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;
  @Inject private KeyIssuing issuing;
  @Inject private MessageControl control;
  @Inject private MessageSearch search;
  @Inject private MessageHistory history;
  @Inject private MessageExport export;
  @Inject private MassChanges changes;
  @Inject private Releases releases;

  private Organisation ours;
  private Administrator manager;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void meet() {
    ours = new Organisation(accounts, policies, gateways);
    manager = administrator(ours, Role.MESSAGE_MANAGER);
  }

  @Test
  void chosenMessagesAreLockedAndThoseLockedSoBeforeAreLeft() {
    IssuedKey one = issue(Level.LOW);
    IssuedKey other = issue(Level.LOW);
    control.change(manager, one.id(), Optional.empty(), Order.lock("stop"));

    MassOutcome outcome =
        changes.change(manager, List.of(one.id(), other.id()), Order.lock("stop"));

    assertThat(outcome.changed()).isEqualTo(1);
    assertThat(outcome.already()).isEqualTo(1);
    assertThat(open(other)).isEqualTo(new Locked("stop"));
    assertThat(locksIn(one)).isEqualTo(1);
    assertThat(locksIn(other)).isEqualTo(1);
  }

  @Test
  void movedExpiryMovesEveryKey() {
    IssuedKey one = issue(Level.LOW);
    Instant next = Instant.parse("2999-03-01T00:00:00Z");
    changes.change(manager, List.of(one.id()), Order.expire(Optional.of(next)));

    assertThat(((Released) open(one)).key()).isEqualTo(one.key());
    assertThat(
            Database.column(
                "select k.key_class from account_key k join message m on m.account_key_id = k.id"
                    + " where m.mid = ?",
                one.id().toUuid()))
        .containsExactly("2999-03");
  }

  @Test
  void messagesOfAnotherAccountAreNotThere() {
    IssuedKey theirs = issue(Level.LOW);
    Administrator stranger =
        administrator(new Organisation(accounts, policies, gateways), Role.ACCOUNT_ADMINISTRATOR);

    assertThat(changes.change(stranger, List.of(theirs.id()), Order.lock("x")).found()).isZero();
    assertThat(control.find(stranger, theirs.id())).isInstanceOf(Refusal.class);
    assertThat(control.change(stranger, theirs.id(), Optional.empty(), Order.lock("x")))
        .isInstanceOf(Refusal.class);
    assertThat(history.of(stranger, theirs.id())).isEmpty();
    assertThat(search.read(stranger, search.count(manager, SearchIT.all()).rows())).isEmpty();
    assertThat(found(stranger, SearchIT.named(SearchIT.all(), theirs.id()))).isEmpty();
    assertThat(open(theirs)).isInstanceOf(Released.class);
  }

  @Test
  void auditorReadsAndChangesNothing() {
    IssuedKey issued = issue(Level.LOW);
    Administrator auditor = administrator(ours, Role.AUDITOR);

    assertThat(control.find(auditor, issued.id())).isInstanceOf(MessageView.class);
    assertThatThrownBy(() -> changes.change(auditor, List.of(issued.id()), Order.unlock()))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> control.change(auditor, issued.id(), Optional.empty(), Order.unlock()))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> search.count(administrator(ours, Role.HELP_DESK), SearchIT.all()))
        .isInstanceOf(NotPermittedException.class);
  }

  @Test
  void overlongReasonIsRefused() {
    IssuedKey issued = issue(Level.LOW);
    Order order = Order.lock("x".repeat(501));

    assertThat(control.change(manager, issued.id(), Optional.empty(), order))
        .isInstanceOf(Refusal.class);
    assertThat(open(issued)).isInstanceOf(Released.class);
  }

  @Test
  void openedAndNeverOpenedAreToldApartAndSourcesToo() {
    IssuedKey opened = issue(Level.LOW);
    IssuedKey fresh = issue(Level.LOW);
    open(opened);

    assertThat(found(manager, SearchIT.opened(recent(), true))).containsExactly(opened.id());
    assertThat(found(manager, SearchIT.opened(recent(), false))).containsExactly(fresh.id());
    assertThat(found(manager, SearchIT.issuedBy(recent(), ours.gateway.tokenId())))
        .containsExactly(fresh.id(), opened.id());
    assertThat(found(manager, SearchIT.issuedBy(recent(), UUID.randomUUID()))).isEmpty();
    assertThat(gateways.names(ours.id)).containsEntry(ours.gateway.tokenId(), "gateway");
  }

  @Test
  void historyTellsWhoDidWhat() {
    IssuedKey issued = issue(Level.LOW);
    open(issued);
    control.change(manager, issued.id(), Optional.empty(), Order.lock("stop"));
    open(issued);

    List<TrailEntry> entries = history.of(manager, issued.id());
    assertThat(entries)
        .extracting(TrailEntry::act)
        .containsExactly(Act.KEY_RELEASED, Act.MESSAGE_LOCKED, Act.KEY_RELEASED, Act.KEY_ISSUED);
    assertThat(entries).extracting(TrailEntry::isDone).containsExactly(false, true, true, true);
    assertThat(entries.get(1).actor()).isEqualTo("user:" + manager.reader().userId());
    assertThat(entries.get(1).client()).isEqualTo(manager.client().toString());
  }

  @Test
  void exportIsAuditedWithWhatWasLookedFor() {
    issue(Level.LOW);
    FoundCount found = export.begin(manager, SearchIT.sentTo(SearchIT.all(), BOB));

    assertThat(found.number()).isEqualTo(1);
    assertThat(search.read(manager, found.rows())).hasSize(1);
    assertThat(search.recipients(manager, found.rows()).values())
        .containsExactly(new Recipients(BOB.canonical(), 1));
    assertThat(
            Database.column(
                "select detail from audit_entry where act = 'MESSAGES_EXPORTED' and account_id = ?",
                ours.id))
        .containsExactly("1 messages; recipient bob@example.net");
  }

  private static SearchCriteria recent() {
    return SearchIT.with(
        SearchIT.all(),
        Optional.of(Instant.now().minusSeconds(600)),
        Optional.of(Instant.now().plusSeconds(1)));
  }

  private List<MessageId> found(Administrator by, SearchCriteria criteria) {
    return ((FoundMessages) search.search(by, criteria))
        .messages().stream().map(FoundMessages.Found::id).toList();
  }

  private static Administrator administrator(Organisation of, Role role) {
    return new Administrator(
        new SignedInReader().signIn(), Post.client(), Optional.of(of.id), Set.of(role));
  }

  private static long locksIn(IssuedKey issued) {
    return Database.column(
            "select act from audit_entry where mid = ? and act = 'MESSAGE_LOCKED'",
            issued.id().toUuid())
        .size();
  }

  private IssuedKey issue(Level level) {
    return (IssuedKey)
        issuing.issue(ours.gateway, Post.keyRequest(ours, level, Optional.empty(), BOB));
  }

  private ReleaseOutcome open(IssuedKey issued) {
    return releases.open(Optional.empty(), Post.envelope(ours, issued), Post.client());
  }
}
