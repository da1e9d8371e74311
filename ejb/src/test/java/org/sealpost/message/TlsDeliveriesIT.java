package org.sealpost.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.Gateways;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.courier.Acceptance;
import org.sealpost.courier.TlsDeliveries;
import org.sealpost.domain.DnsServer;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.it.Staff;
import org.sealpost.policy.Options;
import org.sealpost.policy.Policies;
import org.sealpost.smtp.MailCertificates;
import org.sealpost.smtp.MailCertificates.Kind;
import org.sealpost.smtp.RecordingMailServer;
import org.sealpost.smtp.RecordingMailServer.Manner;
import org.sealpost.tls.OnFailure;
import org.sealpost.tls.TlsDomains;
import org.sealpost.tls.TlsState;

/** A mail that was sealed goes from the queue over verified TLS to its recipient, or not at all. */
@ExtendWith(ArquillianExtension.class)
class TlsDeliveriesIT {
  private static final String NOT_SETTLED =
      "select id from tls_delivery where account_id = ? and (tries = 0 or leased_until is not null)";
  private static final String SECRET = "the plaintext nobody else may see";
  private static final String MAIL =
      "From: A <a@x.example>\r\nTo: b@x.example\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n"
          + "Date: Mon, 23 Nov 2026 12:00:00 +0100\r\nMessage-ID: <1@x.example>\r\n"
          + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
          + SECRET
          + "\r\n.\r\n..two dots\r\n";

  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;
  @Inject private Sealing sealing;
  @Inject private Releases releases;
  @Inject private MessageControl control;
  @Inject private TlsDomains domains;
  @Inject private TlsDeliveries deliveries;

  private final String domain = "t" + UUID.randomUUID() + ".example";
  private final EmailAddress bob = EmailAddress.parse("bob@" + domain).orElseThrow();
  private final EmailAddress cat = EmailAddress.parse("cat@" + domain).orElseThrow();
  private final Somebody writer = Somebody.unknown();
  private Organisation sender;
  private Administrator administrator;
  private DnsServer dns;
  private RecordingMailServer server;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void begin() throws Exception {
    sender = new Organisation(accounts, policies, gateways);
    administrator = Staff.of(sender.id);
    var setting = System.getProperty("SEALPOST_DNS");
    dns = new DnsServer(Integer.parseInt(setting.substring(setting.indexOf(':') + 1)));
    dns.address(MailCertificates.HOST, "127.0.0.1");
    server = RecordingMailServer.with(MailCertificates.in(Path.of("target/it")), Kind.GOOD);
  }

  @AfterEach
  void end() throws Exception {
    dns.close();
    server.close();
  }

  @Test
  void mailArrivesAsItWasWrittenAndNothingOfItStays() throws Exception {
    activate(OnFailure.WAIT);
    assertThat(accept(bob, cat)).containsExactly(Acceptance.TAKEN, Acceptance.TAKEN);
    assertThat(Database.dump()).doesNotContain(SECRET);
    await(() -> server.mails().size() == 2);
    await(() -> waiting().isEmpty());
    assertThat(server.mails()).containsOnly(MAIL);
    assertThat(server.commands())
        .contains("RCPT TO:<" + bob + ">", "RCPT TO:<" + cat + ">")
        .anyMatch(line -> line.startsWith("MAIL FROM:<service@mail.example.test>"));
    assertThat(server.clear()).doesNotContain(SECRET, "bob", "MAIL");
    assertThat(pieces()).isEmpty();
    assertThat(outcomes("KEY_RELEASED")).containsExactly("done", "done");
    assertThat(outcomes("TLS_MAIL_SENT")).containsExactly("done", "done");
  }

  @Test
  void largeMailGoesThroughInPieces() throws Exception {
    activate(OnFailure.WAIT);
    var large = MAIL + (SECRET + "\r\n").repeat(60_000);
    deliveries.accept(seal(large, bob), writer.address(), List.of(bob));
    await(() -> server.mails().size() == 1);
    assertThat(server.mails()).containsExactly(large);
  }

  @Test
  void recipientsElsewhereGetEnvelopes() throws Exception {
    assertThat(accept(bob)).containsExactly(Acceptance.ENVELOPE);
    server.become(Manner.WITHOUT);
    add(OnFailure.WAIT);
    await(() -> state() == TlsState.OFF);
    assertThat(accept(cat)).containsExactly(Acceptance.ENVELOPE);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void mailWaitsSealedWhileTheServerFailsAndGoesWhenItPasses() throws Exception {
    activate(OnFailure.WAIT);
    server.become(Manner.WITHOUT);
    assertThat(accept(bob)).containsExactly(Acceptance.TAKEN);
    await(() -> state() == TlsState.FAILING);
    assertThat(accept(cat)).containsExactly(Acceptance.TAKEN);
    dueNow();
    await(() -> tries() >= 4);
    assertThat(outcomes("KEY_RELEASED")).isEmpty();
    assertThat(server.clear()).doesNotContain(SECRET, "bob", "cat");
    server.become(Manner.GOOD);
    domains.test(administrator, domains.list(administrator).get(0).id());
    await(() -> state() == TlsState.ACTIVE);
    dueNow();
    await(() -> server.mails().size() == 2);
  }

  @Test
  void envelopeGoesOutWhileTheServerFails() throws Exception {
    activate(OnFailure.ENVELOPE);
    server.become(Manner.WITHOUT);
    assertThat(accept(bob)).containsExactly(Acceptance.TAKEN);
    await(() -> state() == TlsState.FAILING);
    dueNow();
    await(() -> outcomes("TLS_MAIL_SENT").contains("envelope instead"));
    assertThat(accept(cat)).containsExactly(Acceptance.ENVELOPE);
    assertThat(waiting()).isEmpty();
    assertThat(outcomes("KEY_RELEASED")).isEmpty();
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void writerIsToldWhereTheAccountWantsItBack() throws Exception {
    activate(OnFailure.BOUNCE);
    server.become(Manner.WITHOUT);
    accept(bob);
    await(() -> state() == TlsState.FAILING);
    dueNow();
    await(() -> outcomes("TLS_MAIL_SENT").contains("bounced"));
    assertThat(Mailbox.text(writer.mailbox().latest())).contains(bob.canonical());
    assertThat(accept(cat)).containsExactly(Acceptance.BOUNCED);
    assertThat(Mailbox.text(writer.mailbox().latest())).contains(cat.canonical());
    assertThat(outcomes("KEY_RELEASED")).isEmpty();
  }

  @Test
  void mailThatHasWaitedTooLongIsGivenUp() throws Exception {
    activate(OnFailure.WAIT);
    server.become(Manner.WITHOUT);
    accept(bob);
    await(() -> state() == TlsState.FAILING && tries() > 0);
    Database.change(
        "update tls_delivery set accepted_at = ? where account_id = ?",
        OffsetDateTime.now().minusDays(6),
        sender.id);
    dueNow();
    await(() -> outcomes("TLS_MAIL_SENT").contains("bounced"));
    assertThat(waiting()).isEmpty();
    assertThat(pieces()).isEmpty();
  }

  @Test
  void lockedMessageStaysLocked() throws Exception {
    activate(OnFailure.WAIT);
    server.become(Manner.REJECTING);
    var sealed = seal(MAIL, bob);
    deliveries.accept(sealed, writer.address(), List.of(bob));
    await(() -> tries() > 0);
    control.lock(sender.gateway, sealed.id(), Optional.empty(), true, "no");
    server.become(Manner.GOOD);
    domains.test(administrator, domains.list(administrator).get(0).id());
    await(() -> state() == TlsState.ACTIVE);
    dueNow();
    await(() -> outcomes("KEY_RELEASED").contains("Locked"));
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void keyIsReleasedForNoOtherDelivery() throws Exception {
    activate(OnFailure.WAIT);
    server.become(Manner.WITHOUT);
    var sealed = seal(MAIL, bob);
    var id = sealed.id().toUuid();
    deliveries.accept(sealed, writer.address(), List.of(bob));
    await(() -> tries() > 0 && state() == TlsState.FAILING);
    var delivery = UUID.fromString(waiting().get(0));
    var other = seal(MAIL, bob).id().toUuid();
    var refused = new ReleaseOutcome.NotAvailable();
    // Claimed by nobody, and the domain fails.
    assertThat(release(id, delivery)).isEqualTo(refused);
    lease("ACTIVE");
    assertThat(release(other, delivery)).isEqualTo(refused);
    assertThat(release(id, UUID.randomUUID())).isEqualTo(refused);
    assertThat(release(id, delivery)).isInstanceOf(ReleaseOutcome.Released.class);
    lease("FAILING");
    assertThat(release(id, delivery)).isEqualTo(refused);
    lease("OFF");
    assertThat(release(id, delivery)).isEqualTo(refused);
  }

  private ReleaseOutcome release(UUID message, UUID delivery) {
    return releases.release(ReleaseRequest.tlsDelivery(message, delivery));
  }

  /** As if a node worked on it, and the domain's last test had come to that. */
  private void lease(String state) {
    var later = OffsetDateTime.now().plusHours(1);
    Database.change(
        "update tls_delivery set leased_until = ?, due_at = ? where account_id = ?",
        later,
        later,
        sender.id);
    Database.change(
        "update tls_domain set state = ?, test_due_at = ? where account_id = ?",
        state,
        later,
        sender.id);
  }

  private List<Acceptance> accept(EmailAddress... recipients) throws Exception {
    return List.copyOf(
        deliveries.accept(seal(MAIL, recipients), writer.address(), List.of(recipients)).values());
  }

  private SealedMail seal(String mail, EmailAddress... recipients) throws Exception {
    var request =
        new SealRequest(
            sender.sender,
            List.of(recipients),
            Options.profile("medium"),
            Optional.empty(),
            SealMode.ALWAYS);
    return (SealedMail)
        sealing.seal(
            (SealingTurn) sealing.begin(sender.gateway, request),
            new ByteArrayInputStream(mail.getBytes(UTF_8)));
  }

  private void activate(OnFailure choice) {
    add(choice);
    await(() -> state() == TlsState.ACTIVE);
  }

  private void add(OnFailure choice) {
    domains.add(administrator, domain, MailCertificates.HOST + ":" + server.port(), choice);
  }

  private TlsState state() {
    return domains.list(administrator).get(0).state();
  }

  private List<String> waiting() {
    return Database.column("select id from tls_delivery where account_id = ?", sender.id);
  }

  private List<String> pieces() {
    return Database.column(
        "select p.mid from tls_sealed_piece p, message m where m.mid = p.mid and m.account_id = ?",
        sender.id);
  }

  private int tries() {
    return Database.column("select tries from tls_delivery where account_id = ?", sender.id)
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  /** Once every mail has been tried and given back: a try that goes on would put it off again. */
  private void dueNow() {
    await(() -> Database.column(NOT_SETTLED, sender.id).isEmpty());
    Database.change(
        "update tls_delivery set due_at = ?, leased_until = null where account_id = ?",
        OffsetDateTime.now().minusSeconds(1),
        sender.id);
  }

  private List<String> outcomes(String act) {
    return Database.column(
        "select outcome from audit_entry where account_id = ? and act = ? order by id",
        sender.id,
        act);
  }

  private static void await(BooleanSupplier wanted) {
    for (var i = 0; i < 600 && !wanted.getAsBoolean(); i++) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    assertThat(wanted.getAsBoolean()).isTrue();
  }
}
