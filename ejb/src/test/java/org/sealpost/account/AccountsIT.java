package org.sealpost.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.envelope.Level;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.it.Staff;
import org.sealpost.policy.NewAccounts;
import org.sealpost.policy.NewAccounts.Outcome;
import org.sealpost.policy.Policies;
import org.sealpost.policy.Terms;

/** Accounts are added, suspended, closed and changed, by those who may. */
@ExtendWith(ArquillianExtension.class)
class AccountsIT {
  @Inject private AccountOperation operation;
  @Inject private NewAccounts newAccounts;
  @Inject private OwnAccount own;
  @Inject private Accounts accounts;
  @Inject private Policies policies;

  private Administrator operator;
  private Somebody contact;
  private String name;
  private UUID account;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void add() {
    operator = Staff.operator();
    contact = Somebody.unknown();
    name = "a" + UUID.randomUUID();
    assertThat(newAccounts.add(operator, wanted(name))).isEqualTo(Outcome.ADDED);
    account = accounts.named(name).orElseThrow();
  }

  @Test
  void newAccountCanSendAtOnceAndItsContactIsInvited() {
    var view = accounts.summaries(List.of(account)).get(0);
    assertThat(view.state()).isEqualTo(AccountState.ACTIVE);
    assertThat(contact.mailbox().mails()).hasSize(1);
    assertThat(Mailbox.text(contact.mailbox().latest())).contains("/portal/invitations");
    assertThat(policies.terms(seen(), List.of(), Instant.now())).isInstanceOf(Terms.class);
    assertThat(acts()).containsExactlyInAnyOrder("ACCOUNT_ADDED", "PROFILE_DECLARED");
  }

  private AccountView seen() {
    return new AccountView(
        account, name, true, Bounds.from(Level.MEDIUM), Locale.GERMAN, ZoneId.of("UTC"));
  }

  @Test
  void nameIsTakenOnceEvenAtOnce() {
    assertThat(newAccounts.add(operator, wanted(name))).isEqualTo(Outcome.NAME_TAKEN);
    var next = "a" + UUID.randomUUID();
    var both =
        Stream.of(1, 2)
            .map(
                ignored ->
                    CompletableFuture.supplyAsync(() -> newAccounts.add(operator, wanted(next))))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(Outcome.ADDED, Outcome.NAME_TAKEN);
  }

  @Test
  void unreadableNamesAreRefused() {
    for (var bad : List.of("", "  ", "a\nb", "a\u0000b", "a\u202eb", "x".repeat(201))) {
      assertThat(newAccounts.add(operator, wanted(bad))).isEqualTo(Outcome.NAME_MALFORMED);
    }
    assertThat(newAccounts.add(operator, wanted(" <b>" + name + "</b>; drop table ")))
        .isEqualTo(Outcome.ADDED);
  }

  @Test
  void stateIsChangedOnceAndAudited() {
    assertThat(operation.change(operator, account, AccountState.SUSPENDED))
        .isEqualTo(ChangeOutcome.CHANGED);
    assertThat(operation.change(operator, account, AccountState.SUSPENDED))
        .isEqualTo(ChangeOutcome.CHANGED_MEANWHILE);
    assertThat(operation.change(operator, account, AccountState.CLOSED))
        .isEqualTo(ChangeOutcome.CHANGED);
    assertThat(line().keysEnd().orElseThrow())
        .isBetween(
            Instant.now().plus(89, ChronoUnit.DAYS), Instant.now().plus(91, ChronoUnit.DAYS));
    assertThat(operation.change(operator, account, AccountState.ACTIVE))
        .isEqualTo(ChangeOutcome.CHANGED);
    assertThat(line().keysEnd()).isEmpty();
    assertThat(acts()).filteredOn("ACCOUNT_STATE_CHANGED"::equals).hasSize(3);
    assertThat(operation.change(operator, UUID.randomUUID(), AccountState.CLOSED))
        .isEqualTo(ChangeOutcome.CHANGED_MEANWHILE);
  }

  @Test
  void accountThatWasClosedForTooLongStaysClosed() {
    operation.change(operator, account, AccountState.CLOSED);
    Database.change(
        "update account set closed_at = ? where id = ?",
        OffsetDateTime.now().minusDays(91),
        account);
    assertThat(operation.change(operator, account, AccountState.ACTIVE))
        .isEqualTo(ChangeOutcome.CHANGED_MEANWHILE);
  }

  @Test
  void listIsPagedByNumberBothWays() {
    var number = line().number();
    var after = operation.after(operator, number - 1);
    assertThat(after.lines().get(0).name()).isEqualTo(name);
    assertThat(after.lines().get(0).technicalContact()).isEqualTo(contact.address().canonical());
    assertThat(after.before()).isTrue();
    assertThat(after.after()).isFalse();
    var before = operation.before(operator, number + 1);
    assertThat(before.lines().get(before.lines().size() - 1).number()).isEqualTo(number);
    assertThat(before.after()).isFalse();
    var earlier = operation.before(operator, number);
    assertThat(earlier.after()).isTrue();
    assertThat(earlier.lines()).isSortedAccordingTo((a, b) -> a.number() - b.number());
  }

  @Test
  void domainsAreCounted() {
    Database.change(
        "insert into mail_domain (name, account_id) values (?, ?)", name + ".example", account);
    assertThat(line().domains()).isEqualTo(1);
  }

  @Test
  void nobodyButTheOperatorSeesOrChangesAccounts() {
    var administrator = Staff.of(account);
    assertThatThrownBy(() -> operation.after(administrator, 0))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> operation.change(administrator, account, AccountState.CLOSED))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> newAccounts.add(administrator, wanted("mine")))
        .isInstanceOf(NotPermittedException.class);
  }

  @Test
  void settingsAreChangedByTheOneWhoHasSeenThem() {
    var administrator = Staff.of(account);
    var seen = own.settings(administrator);
    assertThat(own.change(administrator, renamed(seen, name + " Ltd")))
        .isEqualTo(ChangeOutcome.CHANGED);
    assertThat(own.change(administrator, renamed(seen, "too late")))
        .isEqualTo(ChangeOutcome.CHANGED_MEANWHILE);
    assertThat(own.settings(administrator).name()).isEqualTo(name + " Ltd");
    assertThat(own.settings(administrator).timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(acts()).contains("ACCOUNT_CHANGED");
  }

  @Test
  void nameOfAnotherAccountIsNotTaken() {
    var administrator = Staff.of(account);
    var first = name;
    add();
    var seen = own.settings(administrator);
    assertThat(own.change(administrator, renamed(seen, name))).isEqualTo(ChangeOutcome.NAME_TAKEN);
    assertThat(own.change(administrator, renamed(seen, " ")))
        .isEqualTo(ChangeOutcome.NAME_MALFORMED);
    assertThat(own.settings(administrator).name()).isEqualTo(first);
  }

  @Test
  void declaredAccountIsKnownAfterItWasRenamed() {
    var declared = accounts.declare(wanted("d" + name));
    var administrator = Staff.of(declared.id());
    own.change(administrator, renamed(own.settings(administrator), "e" + name));
    var again = accounts.declare(wanted("d" + name));
    assertThat(declared.added()).isTrue();
    assertThat(again.added()).isFalse();
    assertThat(again.id()).isEqualTo(declared.id());
  }

  private static AccountSettings renamed(AccountSettings seen, String name) {
    return new AccountSettings(seen.version(), name, Locale.ENGLISH, ZoneId.of("Asia/Tokyo"));
  }

  private NewAccount wanted(String called) {
    return new NewAccount(called, contact.address(), false, Locale.GERMAN, ZoneId.of("UTC"));
  }

  private AccountLine line() {
    var number = accounts.summaries(List.of(account)).get(0).number();
    return operation.after(operator, number - 1).lines().get(0);
  }

  private List<String> acts() {
    return Database.column("select act from audit_entry where account_id = ? order by id", account);
  }
}
