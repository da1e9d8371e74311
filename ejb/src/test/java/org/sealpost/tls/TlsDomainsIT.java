package org.sealpost.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.domain.DnsServer;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.it.Staff;
import org.sealpost.settings.Limits;
import org.sealpost.smtp.HostTest;
import org.sealpost.smtp.MailCertificates;
import org.sealpost.smtp.MailCertificates.Kind;
import org.sealpost.smtp.RecordingMailServer;
import org.sealpost.smtp.RecordingMailServer.Manner;
import org.sealpost.smtp.Trouble;

/** A TLS domain is in force once its mail server has passed a test, and as long as it passes. */
@ExtendWith(ArquillianExtension.class)
class TlsDomainsIT {
  @Inject private TlsDomains domains;
  @Inject private Accounts accounts;

  private final String name = "t" + UUID.randomUUID() + ".example";
  private Somebody contact;
  private Administrator one;
  private Administrator other;
  private DnsServer dns;
  private RecordingMailServer server;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void begin() throws Exception {
    contact = Somebody.unknown();
    one = administrator(contact);
    other = administrator(Somebody.unknown());
    dns = new DnsServer(port());
    dns.address(MailCertificates.HOST, "127.0.0.1");
    server = RecordingMailServer.with(MailCertificates.in(Path.of("target/it")), Kind.GOOD);
  }

  @AfterEach
  void end() throws Exception {
    dns.close();
    server.close();
  }

  @Test
  void domainIsActiveOnceItsServerHasPassed() {
    assertThat(add(one, OnFailure.ENVELOPE)).isEqualTo(AddOutcome.ADDED);
    assertThat(only(one).state()).isEqualTo(TlsState.TESTING);
    assertThat(only(one).testing()).isTrue();
    var tested = awaitTested(one);
    assertThat(tested.state()).isEqualTo(TlsState.ACTIVE);
    assertThat(tested.secured().orElseThrow().version()).isEqualTo("TLSv1.3");
    assertThat(tested.hosts()).map(HostTest::trouble).allMatch(java.util.Optional::isEmpty);
    assertThat(server.commands()).containsExactly("EHLO mail.example.test");
    assertThat(Mailbox.text(contact.mailbox().latest())).contains(name, "/admin/tls-domains?");
    assertThat(acts(one)).containsExactly("TLS_DOMAIN_ADDED", "TLS_DOMAIN_STATE_CHANGED");
  }

  @Test
  void domainWhoseServerFailsTheFirstTestStaysOffUntilItIsTestedAgain() {
    server.become(Manner.WITHOUT);
    add(one, OnFailure.ENVELOPE);
    var tested = awaitTested(one);
    assertThat(tested.state()).isEqualTo(TlsState.OFF);
    assertThat(tested.hosts().get(0).trouble()).contains(Trouble.NOT_OFFERED);
    server.become(Manner.GOOD);
    assertThat(domains.test(one, tested.id())).isEqualTo(AskOutcome.DONE);
    assertThat(awaitTested(one).state()).isEqualTo(TlsState.ACTIVE);
  }

  @Test
  void dailyTestFindsWhatHasBecomeOfAServerAndAdministratorsAreToldOnce() {
    add(one, OnFailure.WAIT);
    awaitTested(one);
    server.become(Manner.WITHOUT);
    dueAgain(one);
    await(one, TlsState.FAILING);
    assertThat(Mailbox.text(contact.mailbox().latest())).contains("did not pass the last test");
    var mails = contact.mailbox().mails().size();
    dueAgain(one);
    awaitNotDue(one);
    assertThat(contact.mailbox().mails()).hasSize(mails);
    server.become(Manner.GOOD);
    dueAgain(one);
    await(one, TlsState.ACTIVE);
    assertThat(contact.mailbox().mails()).hasSize(mails + 1);
    assertThat(
            Database.column(
                "select became from audit_entry where account_id = ? and act ="
                    + " 'TLS_DOMAIN_STATE_CHANGED' order by id",
                one.account().orElseThrow()))
        .containsExactly("ACTIVE", "FAILING", "ACTIVE");
  }

  @Test
  void internalAddressesAndOtherPortsAreNotConnectedTo() {
    dns.address("inside." + name, "127.0.0.2");
    assertThat(domains.add(one, name, "inside." + name + ":" + server.port(), OnFailure.WAIT))
        .isEqualTo(AddOutcome.ADDED);
    assertThat(awaitTested(one).hosts().get(0).trouble()).contains(Trouble.FORBIDDEN_ADDRESS);
    assertThat(server.clear()).isEmpty();
  }

  @Test
  void hostileTextsAreNoDomainsAndNoHosts() {
    for (var bad :
        List.of("", "localhost", "a b.example", "x@a.example", "127.0.0.1", "a\0.example")) {
      assertThat(domains.add(one, bad, "", OnFailure.WAIT))
          .as(bad)
          .isEqualTo(AddOutcome.DOMAIN_MALFORMED);
    }
    for (var bad :
        List.of("localhost:25", "127.0.0.1", "[::1]", "mx.example:0", "mx.example:25:1")) {
      assertThat(domains.add(one, name, bad, OnFailure.WAIT))
          .as(bad)
          .isEqualTo(AddOutcome.HOST_MALFORMED);
    }
    assertThat(domains.list(one)).isEmpty();
  }

  @Test
  void eachAccountHasItsOwnListAndSeesNoOther() {
    add(one, OnFailure.ENVELOPE);
    assertThat(add(one, OnFailure.ENVELOPE)).isEqualTo(AddOutcome.THERE_ALREADY);
    var mine = only(one);
    assertThat(domains.list(other)).isEmpty();
    assertThat(domains.test(other, mine.id())).isEqualTo(AskOutcome.UNKNOWN);
    assertThat(domains.choose(other, mine.id(), 0, OnFailure.WAIT)).isEqualTo(AskOutcome.UNKNOWN);
    assertThat(domains.remove(other, mine.id())).isFalse();
    assertThat(add(other, OnFailure.BOUNCE)).isEqualTo(AddOutcome.ADDED);
    assertThat(domains.remove(one, mine.id())).isTrue();
    assertThat(domains.remove(one, mine.id())).isFalse();
    assertThat(domains.list(other)).hasSize(1);
  }

  @Test
  void secondWhoChoosesIsTold() {
    add(one, OnFailure.ENVELOPE);
    var seen = only(one);
    assertThat(domains.choose(one, seen.id(), seen.edition(), OnFailure.WAIT))
        .isEqualTo(AskOutcome.DONE);
    assertThat(domains.choose(one, seen.id(), seen.edition(), OnFailure.BOUNCE))
        .isEqualTo(AskOutcome.CHANGED_MEANWHILE);
    assertThat(only(one).onFailure()).isEqualTo(OnFailure.WAIT);
    assertThat(
            Database.column(
                "select was from audit_entry where account_id = ? and act = 'TLS_DOMAIN_CHANGED'",
                one.account().orElseThrow()))
        .containsExactly("envelope");
  }

  @Test
  void onlySoManyTestsAMinute() {
    for (var i = 0; i < Limits.TLS_TESTS_A_MINUTE; i++) {
      assertThat(domains.add(one, i + "." + name, "", OnFailure.WAIT)).isEqualTo(AddOutcome.ADDED);
    }
    assertThat(domains.add(one, name, "", OnFailure.WAIT)).isEqualTo(AddOutcome.TOO_OFTEN);
    assertThat(add(other, OnFailure.WAIT)).isEqualTo(AddOutcome.ADDED);
  }

  @Test
  void auditorSeesAndChangesNothing() {
    add(one, OnFailure.ENVELOPE);
    var auditor = Staff.with(Role.AUDITOR, one.account().orElseThrow());
    var id = domains.list(auditor).get(0).id();
    assertThatThrownBy(() -> domains.add(auditor, name, "", OnFailure.WAIT))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> domains.test(auditor, id)).isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> domains.choose(auditor, id, 0, OnFailure.WAIT))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> domains.remove(auditor, id)).isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> domains.list(Staff.with(Role.HELP_DESK, one.account().orElseThrow())))
        .isInstanceOf(NotPermittedException.class);
  }

  private AddOutcome add(Administrator administrator, OnFailure choice) {
    return domains.add(administrator, name, MailCertificates.HOST + ":" + server.port(), choice);
  }

  private TlsDomainView only(Administrator administrator) {
    return domains.list(administrator).get(0);
  }

  private TlsDomainView awaitTested(Administrator administrator) {
    return await(administrator, view -> !view.testing());
  }

  private void await(Administrator administrator, TlsState state) {
    await(administrator, view -> view.state() == state);
  }

  private TlsDomainView await(
      Administrator administrator, java.util.function.Predicate<TlsDomainView> wanted) {
    for (var i = 0; i < 600 && !wanted.test(only(administrator)); i++) {
      pause();
    }
    assertThat(only(administrator)).matches(wanted);
    return only(administrator);
  }

  /** A day has passed. */
  private static void dueAgain(Administrator administrator) {
    Database.change(
        "update tls_domain set test_due_at = ? where account_id = ?",
        OffsetDateTime.now().minusDays(1),
        administrator.account().orElseThrow());
  }

  private static void awaitNotDue(Administrator administrator) {
    for (var i = 0; i < 600 && !isIdle(administrator); i++) {
      pause();
    }
  }

  /** A test that has ended leaves an hour until the next. */
  private static boolean isIdle(Administrator administrator) {
    return !Database.column(
            "select id from tls_domain where account_id = ? and test_due_at > ?",
            administrator.account().orElseThrow(),
            OffsetDateTime.now().plusMinutes(30))
        .isEmpty();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static List<String> acts(Administrator administrator) {
    return Database.column(
        "select act from audit_entry where account_id = ? and act like 'TLS%' order by id",
        administrator.account().orElseThrow());
  }

  private Administrator administrator(Somebody technicalContact) {
    var facts =
        new NewAccount(
            "t" + UUID.randomUUID(),
            technicalContact.address(),
            false,
            Locale.ENGLISH,
            ZoneId.of("UTC"));
    return Staff.of(accounts.declare(facts).id());
  }

  private static int port() {
    var setting = System.getProperty("SEALPOST_DNS");
    return Integer.parseInt(setting.substring(setting.indexOf(':') + 1));
  }
}
