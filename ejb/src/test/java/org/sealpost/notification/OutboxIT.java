package org.sealpost.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.address.EmailAddress;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.notification.OutboxMail.Claim;

@ExtendWith(ArquillianExtension.class)
class OutboxIT {
  private static final OffsetDateTime LONG_AGO = Instant.EPOCH.atOffset(ZoneOffset.UTC);
  private static final OffsetDateTime NOT_SOON = OffsetDateTime.parse("2999-01-01T00:00:00Z");

  @Inject private Notifications notifications;
  @Inject private Outbox outbox;
  @Inject private OutboxSender sender;
  @Inject private MailGate gate;
  @Inject private MailWriter writer;
  @Inject private UserTransaction transaction;

  private Somebody she;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void meet() {
    she = Somebody.known();
  }

  @Test
  void aMailIsWholeAndMarkedAsAutomatic() throws Exception {
    queue(Kind.PASSWORD_CHANGED, LONG_AGO);

    MimeMessage mail = she.mailbox().latest();

    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("From", null)).isEqualTo("service@mail.example.test");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(Mailbox.text(mail)).contains("Ümit");
    assertThat(Mailbox.html(mail)).contains("Ümit").contains("lang=\"en\"");
  }

  @Test
  void aMailWaitsEncryptedAndItsPayloadIsErasedWhenSent() throws Exception {
    UUID id = queue(Kind.PASSWORD_CHANGED, NOT_SOON);
    assertThat(stored("length(payload)", id)).isNotNull();
    assertThat(Database.dump()).doesNotContain(hex("Ümit")).doesNotContain(hex("Auto-Submitted"));

    due(id);
    she.mailbox().latest();

    assertThat(stored("payload", id)).isNull();
    assertThat(stored("state", id)).isEqualTo("SENT");
  }

  @Test
  void nothingLeavesWhenTheTransactionRollsBack() throws Exception {
    transaction.begin();
    notifications.send(notification(Kind.PASSWORD_CHANGED));
    transaction.rollback();

    assertThat(she.mailbox().mails()).isEmpty();
  }

  @Test
  void everyTryHasTheSameMessageId() throws Exception {
    UUID id = queue(Kind.PASSWORD_CHANGED, NOT_SOON);
    Path obstacle = obstacleInPlaceOf(id);
    due(id);
    awaitTry(id);
    assertThat(stored("state", id)).isEqualTo("WAITING");
    String promised = stored("message_id", id);

    Files.delete(obstacle.resolve("in the way"));
    Files.delete(obstacle);
    due(id);

    assertThat(she.mailbox().latest().getMessageID()).isEqualTo(promised);
  }

  @Test
  void aMailClaimedByANodeThatDiesIsSentAfterTheLease() throws Exception {
    UUID id = queue(Kind.PASSWORD_CHANGED, NOT_SOON);
    Claim claim = claim(id);
    assertThat(claim.id()).isEqualTo(id);
    assertThat(Instant.now()).isBefore(dueAt(id));

    due(id);

    assertThat(she.mailbox().mails()).hasSize(1);
  }

  @Test
  void aMailThatCannotBeReadIsTriedAgainAndHoldsUpNoOther() throws Exception {
    UUID broken = queue(Kind.PASSWORD_CHANGED, NOT_SOON);
    Database.change("update outbox_mail set payload = ? where id = ?", new byte[40], broken);
    due(broken);
    UUID good = queue(Kind.PASSWORD_CHANGED, OffsetDateTime.now(ZoneOffset.UTC));
    awaitTry(broken);
    awaitTry(good);

    assertThat(stored("state", broken)).isEqualTo("WAITING");
    assertThat(stored("state", good)).isEqualTo("SENT");
  }

  @Test
  void mailsThatStrangersCauseAreLimitedAndOthersAreNot() throws Exception {
    for (int i = 0; i < 4; i++) {
      queue(Kind.ALREADY_ENROLLED, LONG_AGO);
    }
    queue(Kind.PASSWORD_CHANGED, LONG_AGO);

    assertThat(she.mailbox().mails()).hasSize(4);
    assertThat(states()).containsExactlyInAnyOrder("SENT", "SENT", "SENT", "WITHHELD", "SENT");
  }

  @Test
  void afterAnHourTheLimitIsForgotten() throws Exception {
    for (int i = 0; i < 3; i++) {
      queue(Kind.ALREADY_ENROLLED, LONG_AGO);
    }
    she.mailbox().mails();
    Database.change(
        "update outbox_mail set queued_at = queued_at - interval '1' hour where recipient = ?",
        she.address().canonical());

    transaction.begin();
    boolean leaves = notifications.send(notification(Kind.ALREADY_ENROLLED));
    transaction.commit();

    assertThat(leaves).isTrue();
  }

  @Test
  void overSmtpTheMailGoesToItsRecipientByteForByte() throws Exception {
    byte[] message = writer.write(notification(Kind.PASSWORD_CHANGED), "<one@x>", Instant.now());
    try (OneMailServer server = new OneMailServer()) {
      sendOverSmtp(she.address(), server, message);

      assertThat(server.recipients()).containsExactly("RCPT TO:<" + she.address() + ">");
      assertThat(server.message()).isEqualTo(new String(message, StandardCharsets.US_ASCII));
    }
  }

  @Test
  void overSmtpAnAddressBeyondAsciiIsSentAsItIs() throws Exception {
    EmailAddress address = EmailAddress.parse("\u0142ukasz@example.com").orElseThrow();
    try (OneMailServer server = new OneMailServer()) {
      sendOverSmtp(address, server, "Subject: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      assertThat(server.recipients()).containsExactly("RCPT TO:<" + address + ">");
    }
  }

  @Test
  void mailsOfOneRunShareAConnection() throws Exception {
    byte[] mail = "Subject: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (OneMailServer server = new OneMailServer()) {
      sendOverSmtp(she.address(), server, mail, mail, mail);

      assertThat(server.recipients()).hasSize(3);
    }
  }

  @Test
  void aMailSystemThatIsAwayIsTold() throws Exception {
    OneMailServer server = new OneMailServer();
    server.close();

    assertThatThrownBy(() -> sendOverSmtp(she.address(), server, new byte[0]))
        .isInstanceOfSatisfying(
            MailNotSentException.class, away -> assertThat(away.isAway()).isTrue());
  }

  private static void sendOverSmtp(EmailAddress address, OneMailServer server, byte[]... messages)
      throws Exception {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
    SmtpSender smtp = new SmtpSender(() -> Session.getInstance(properties));
    for (byte[] message : messages) {
      smtp.send(OutgoingMail.of(UUID.randomUUID(), Instant.now(), address, message));
    }
    smtp.rest();
  }

  private Notification notification(Kind kind) {
    return new Notification(
        kind,
        she.address(),
        Locale.ENGLISH,
        Map.of("name", "Ümit", "forgotten", "https://x", "signIn", "https://y"));
  }

  private UUID queue(Kind kind, OffsetDateTime due) throws Exception {
    List<String> before = ids();
    transaction.begin();
    notifications.send(notification(kind));
    // Any query writes out what the transaction has made.
    gate.admits(notification(Kind.ACTIVATION), Instant.now());
    UUID id =
        UUID.fromString(ids().stream().filter(i -> !before.contains(i)).findFirst().orElseThrow());
    Database.change("update outbox_mail set due_at = ? where id = ?", due, id);
    transaction.commit();
    return id;
  }

  private List<String> ids() {
    return Database.column(
        "select id from outbox_mail where recipient = ?", she.address().canonical());
  }

  private List<String> states() {
    return Database.column(
        "select state from outbox_mail where recipient = ?", she.address().canonical());
  }

  private void due(UUID id) {
    Database.change("update outbox_mail set due_at = ? where id = ?", LONG_AGO, id);
  }

  /** Claims the mail as another node would, in one transaction with making it due. */
  private Claim claim(UUID id) throws Exception {
    transaction.begin();
    due(id);
    Optional<Claim> claim = outbox.claim();
    transaction.commit();
    return claim.orElseThrow();
  }

  private Path obstacleInPlaceOf(UUID id) throws Exception {
    OffsetDateTime queued = moment("queued_at", id);
    OutgoingMail mail = OutgoingMail.of(id, queued.toInstant(), she.address(), new byte[0]);
    Path obstacle = Path.of("target/it/mail", mail.name() + ".eml");
    Files.createDirectories(obstacle);
    Files.writeString(obstacle.resolve("in the way"), "");
    return obstacle;
  }

  private void awaitTry(UUID id) throws InterruptedException {
    for (int i = 0; i < 100 && untried(id); i++) {
      sender.sendDue();
      Thread.sleep(100);
    }
  }

  private boolean untried(UUID id) {
    boolean claimed = dueAt(id).isAfter(Instant.now().plusSeconds(200));
    return stored("tries", id).equals("0") || claimed && stored("state", id).equals("WAITING");
  }

  private Instant dueAt(UUID id) {
    return moment("due_at", id).toInstant();
  }

  /** H2 and PostgreSQL write it with and without the minutes of its offset. */
  private static OffsetDateTime moment(String column, UUID id) {
    return OffsetDateTime.parse(
        stored(column, id).replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00"));
  }

  private static String stored(String column, UUID id) {
    return Database.column("select " + column + " from outbox_mail where id = ?", id).get(0);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
