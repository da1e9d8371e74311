package org.sealpost.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.sealpost.envelope.MessageId;
import org.sealpost.it.ServiceArchive;
import org.sealpost.message.FoundMessages.Found;
import org.sealpost.policy.Policies;
import org.sealpost.settings.Limits;

@ExtendWith(ArquillianExtension.class)
class SearchIT {
  private static final EmailAddress BOB = EmailAddress.parse("bob@example.net").orElseThrow();
  private static final EmailAddress EVE = EmailAddress.parse("eve@example.net").orElseThrow();

  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;
  @Inject private KeyIssuing issuing;
  @Inject private MessageControl control;
  @Inject private MessageSearch search;

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
  void pagesComeNewestFirstAndMissNothing() {
    List<MessageId> issued = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      issued.add(0, issue(BOB));
    }

    FoundMessages first = find(limit(all(), 3));
    FoundMessages second = find(after(limit(all(), 3), first.next()));
    FoundMessages third = find(after(limit(all(), 3), second.next()));

    List<MessageId> found = new ArrayList<>(ids(first));
    found.addAll(ids(second));
    found.addAll(ids(third));
    assertThat(found).isEqualTo(issued);
    assertThat(third.next()).isEmpty();
  }

  @Test
  void everyCriterionNarrows() {
    Instant before = Instant.now();
    MessageId one = issue(BOB);
    Instant between = Instant.now();
    MessageId other = issue(EVE);
    Optional<Instant> later = Optional.of(Instant.now().plusSeconds(1));

    assertThat(found(sentTo(all(), BOB))).containsExactly(one);
    assertThat(found(sentBy(all(), sender.sender))).containsExactly(other, one);
    assertThat(found(sentBy(all(), BOB))).isEmpty();
    assertThat(found(named(all(), one))).containsExactly(one);
    assertThat(found(named(all(), MessageId.random()))).isEmpty();
    assertThat(found(with(all(), Optional.of(between), Optional.empty()))).containsExactly(other);
    assertThat(found(with(all(), Optional.empty(), Optional.of(between)))).containsExactly(one);
    SearchCriteria now = with(all(), Optional.of(before), later);
    assertThat(found(saying(now, "FIGURES quart"))).containsExactly(other, one);
    assertThat(found(saying(now, "figures 100%"))).isEmpty();
  }

  @Test
  void statesAreToldApart() {
    MessageId open = issue(BOB);
    MessageId locked = issue(BOB);
    MessageId expired = issue(BOB);
    control.lock(sender.gateway, locked, Optional.empty(), true, "stop");
    control.expire(sender.gateway, expired, Optional.empty(), Optional.of(Instant.EPOCH));
    SearchCriteria now =
        with(
            all(),
            Optional.of(Instant.now().minusSeconds(600)),
            Optional.of(Instant.now().plusSeconds(1)));

    assertThat(found(in(now, MessageState.OPEN))).containsExactly(open);
    assertThat(found(in(now, MessageState.LOCKED))).containsExactly(locked);
    assertThat(found(in(now, MessageState.EXPIRED))).containsExactly(expired);
  }

  @Test
  void whatNoIndexHelpsNeedsAShortTime() {
    assertThat(refusal(saying(all(), "figures"))).isEqualTo(Reason.MALFORMED);
    assertThat(refusal(in(all(), MessageState.EXPIRED))).isEqualTo(Reason.MALFORMED);
    assertThat(refusal(limit(all(), Limits.SEARCH_PAGE + 1))).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void otherAccountsFindNothing() {
    MessageId mine = issue(BOB);
    Organisation other = new Organisation(accounts, policies, gateways);

    assertThat(ids((FoundMessages) search.search(other.gateway, named(all(), mine)))).isEmpty();
    assertThat(ids((FoundMessages) search.search(other.gateway, all()))).isEmpty();
  }

  @Test
  void gatewayThatMayOnlyIssueFindsNothing() {
    GatewayAccess issuer =
        new GatewayAccess(
            sender.gateway.tokenId(), sender.id, java.util.Set.of(Scope.ISSUE), Optional.empty());

    assertThat(((Refusal) search.search(issuer, all())).reason()).isEqualTo(Reason.FORBIDDEN);
  }

  static SearchCriteria all() {
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

  static SearchCriteria with(SearchCriteria c, Optional<Instant> from, Optional<Instant> until) {
    return new SearchCriteria(
        c.id(),
        from,
        until,
        c.sender(),
        c.recipient(),
        c.subject(),
        c.state(),
        c.opened(),
        c.source(),
        c.after(),
        50);
  }

  static SearchCriteria sentBy(SearchCriteria c, EmailAddress who) {
    return new SearchCriteria(
        c.id(),
        c.from(),
        c.until(),
        Optional.of(who),
        c.recipient(),
        c.subject(),
        c.state(),
        c.opened(),
        c.source(),
        c.after(),
        50);
  }

  static SearchCriteria sentTo(SearchCriteria c, EmailAddress who) {
    return new SearchCriteria(
        c.id(),
        c.from(),
        c.until(),
        c.sender(),
        Optional.of(who),
        c.subject(),
        c.state(),
        c.opened(),
        c.source(),
        c.after(),
        50);
  }

  static SearchCriteria saying(SearchCriteria c, String words) {
    return new SearchCriteria(
        c.id(),
        c.from(),
        c.until(),
        c.sender(),
        c.recipient(),
        Optional.of(words),
        c.state(),
        c.opened(),
        c.source(),
        c.after(),
        50);
  }

  static SearchCriteria in(SearchCriteria c, MessageState state) {
    return new SearchCriteria(
        c.id(),
        c.from(),
        c.until(),
        c.sender(),
        c.recipient(),
        c.subject(),
        Optional.of(state),
        c.opened(),
        c.source(),
        c.after(),
        50);
  }

  static SearchCriteria opened(SearchCriteria c, boolean ever) {
    return new SearchCriteria(
        c.id(),
        c.from(),
        c.until(),
        c.sender(),
        c.recipient(),
        c.subject(),
        c.state(),
        Optional.of(ever),
        c.source(),
        c.after(),
        50);
  }

  static SearchCriteria issuedBy(SearchCriteria c, UUID token) {
    return new SearchCriteria(
        c.id(),
        c.from(),
        c.until(),
        c.sender(),
        c.recipient(),
        c.subject(),
        c.state(),
        c.opened(),
        Optional.of(token),
        c.after(),
        50);
  }

  static SearchCriteria named(SearchCriteria c, MessageId id) {
    return new SearchCriteria(
        Optional.of(id),
        c.from(),
        c.until(),
        c.sender(),
        c.recipient(),
        c.subject(),
        c.state(),
        c.opened(),
        c.source(),
        c.after(),
        50);
  }

  private static SearchCriteria limit(SearchCriteria c, int limit) {
    return new SearchCriteria(
        c.id(),
        c.from(),
        c.until(),
        c.sender(),
        c.recipient(),
        c.subject(),
        c.state(),
        c.opened(),
        c.source(),
        c.after(),
        limit);
  }

  private static SearchCriteria after(SearchCriteria c, Optional<Long> next) {
    return new SearchCriteria(
        c.id(),
        c.from(),
        c.until(),
        c.sender(),
        c.recipient(),
        c.subject(),
        c.state(),
        c.opened(),
        c.source(),
        next,
        c.limit());
  }

  private MessageId issue(EmailAddress to) {
    KeyRequest request = Post.keyRequest(sender, Level.MEDIUM, Optional.empty(), to);
    return ((IssuedKey) issuing.issue(sender.gateway, request)).id();
  }

  private FoundMessages find(SearchCriteria criteria) {
    return (FoundMessages) search.search(sender.gateway, criteria);
  }

  private List<MessageId> found(SearchCriteria criteria) {
    return ids(find(criteria));
  }

  private Reason refusal(SearchCriteria criteria) {
    return ((Refusal) search.search(sender.gateway, criteria)).reason();
  }

  private static List<MessageId> ids(FoundMessages found) {
    return found.messages().stream().map(Found::id).toList();
  }
}
