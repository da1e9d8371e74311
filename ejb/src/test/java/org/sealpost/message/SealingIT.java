package org.sealpost.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.message.ReleaseOutcome.Released;
import org.sealpost.policy.Options;
import org.sealpost.policy.Policies;
import org.sealpost.policy.SubjectRule;

@ExtendWith(ArquillianExtension.class)
class SealingIT {
  private static final EmailAddress BOB = EmailAddress.parse("bob@example.net").orElseThrow();
  private static final EmailAddress CAT = EmailAddress.parse("cat@example.net").orElseThrow();
  private static final String MAIL =
      """
      Received: from a by b; Mon, 23 Nov 2026 12:00:00 +0100\r
      DKIM-Signature: v=1; d=example.com\r
      Thread-Topic: figures\r
      From: =?utf-8?q?J=C3=B6rg?= <someone@elsewhere.example>\r
      To: Bob <bob@example.net>,\r
       "Dan" <dan@example.net>\r
      Cc: Jörg <jörg@example.net>\r
      Subject: Zahlen für Müller\r
      Date: Mon, 23 Nov 2026 12:00:00 +0100\r
      Message-ID: <1@example.com>\r
      List-Unsubscribe: <mailto:leave@example.com>\r
      Content-Type: text/plain; charset=utf-8\r
      \r
      the plaintext nobody else may see\r
      """;

  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;
  @Inject private Sealing sealing;
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
  void sealedMailOpensToTheVeryMessage() {
    SealedAttachment sealed = sealed(seal(request("low", BOB), MAIL));

    Released released = (Released) releases.open(Optional.empty(), sealed.request(), Post.client());

    assertThat(new String(sealed.original(released.key()), UTF_8)).isEqualTo(MAIL);
  }

  @Test
  void sealedMailKeepsWhatMailNeedsAndNothingElse() {
    String mail = new String(sealed(seal(request("low", BOB), MAIL)).mail, UTF_8);
    String header = mail.substring(0, mail.indexOf("\r\n\r\n"));

    assertThat(header)
        .contains(
            "Received: from a by b",
            "From: =?utf-8?q?J=C3=B6rg?= <someone@elsewhere.example>",
            "To: Bob <bob@example.net>,\r\n \"Dan\" <dan@example.net>",
            "Cc: Jörg <jörg@example.net>",
            "Subject: Zahlen für Müller",
            "Message-ID: <1@example.com>",
            "List-Unsubscribe: <mailto:leave@example.com>")
        .doesNotContain("DKIM", "Thread-Topic", "text/plain");
    assertThat(mail).doesNotContain("plaintext nobody");
  }

  @Test
  void envelopeIsAttachedInSevenBits() {
    SealedAttachment sealed = sealed(seal(request("low", BOB), MAIL));

    assertThat(sealed.part(1).getFilename()).matches("securedoc_\\d{8}T\\d{6}\\.html");
    assertThat(sealed.part(1).getContentTransferEncoding()).isEqualTo("7bit");
    assertThat(sealed.part(1).getDispositionType()).isEqualTo("attachment");
    assertThat(sealed.texts()).hasSize(2).allMatch(text -> text.contains("mail.example.test"));
    assertThat(sealed.texts().get(0)).contains(sender.sender.canonical());
  }

  @Test
  void neutralSubjectSaysNothing() {
    policies.declare(sender.id, named("quiet", SubjectRule.NEUTRAL));
    String mail = MAIL.replace("Zahlen für Müller", "Quittungen ohne Namen");
    SealedAttachment sealed = sealed(seal(request("quiet", BOB), mail));

    assertThat(sealed.message.getSubject()).startsWith("Secure message from");
    assertThat(view(sealed).subject()).isEmpty();
    assertThat(Database.dump()).doesNotContain("Quittungen ohne Namen");
  }

  @Test
  void recipientsAreHiddenUnlessNamedAndNamedPeopleAreNoRecipients() {
    SealedAttachment sealed = sealed(seal(request("medium", BOB, CAT), MAIL));

    assertThat(view(sealed).recipients())
        .extracting(one -> one.address() + " " + one.kind())
        .containsExactly("bob@example.net TO", "cat@example.net HIDDEN");
    assertThat(
            Database.column(
                "select concat(address, ' ', kind) from correspondent"
                    + " where recipient = false"
                    + " and message_id = (select id from message where mid = ?) order by address",
                sealed.file.header().messageId().toUuid()))
        .containsExactly("dan@example.net TO", "jörg@example.net CC");
    assertThat(new String(sealed.mail, UTF_8)).doesNotContain("cat@example.net");
  }

  @Test
  void repeatedCallGivesTheSameHeaderAndKey() {
    SealRequest request = request("low", Optional.of("s1"), BOB);
    SealedAttachment first = sealed(seal(request, MAIL));
    SealedAttachment again = sealed(seal(request, MAIL));
    Released released = (Released) releases.open(Optional.empty(), again.request(), Post.client());

    assertThat(again.file.header().bytes()).isEqualTo(first.file.header().bytes());
    assertThat(new String(first.original(released.key()), UTF_8)).isEqualTo(MAIL);
    assertThat(new String(again.original(released.key()), UTF_8)).isEqualTo(MAIL);
  }

  @Test
  void repeatedCallWithAnotherBodyIsRefused() {
    SealRequest request = request("low", Optional.of("s2"), BOB);
    sealed(seal(request, MAIL));

    assertThat(reason(seal(request, MAIL + "more"))).isEqualTo(Reason.IDEMPOTENCY_MISMATCH);
    assertThat(seal(request, MAIL)).isInstanceOf(SealedMail.class);
  }

  @Test
  void callWhileTheFirstRunsIsRefused() {
    SealRequest request = request("low", Optional.of("s3"), BOB);
    SealingTurn running = (SealingTurn) sealing.begin(sender.gateway, request);

    assertThat(((Refusal) sealing.begin(sender.gateway, request)).reason())
        .isEqualTo(Reason.IN_PROGRESS);
    running.close();
    assertThat(seal(request, MAIL)).isInstanceOf(SealedMail.class);
  }

  @Test
  void tooLargeMessageIsRefusedAsSoonAsItIs() throws IOException {
    SealRequest request = request("low", Optional.of("s4"), BOB);
    CountingStream endless = new CountingStream(MAIL.getBytes(UTF_8));
    SealingTurn turn = (SealingTurn) sealing.begin(sender.gateway, request);

    assertThat(((Refusal) sealing.seal(turn, endless)).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(endless.read).isLessThan(51L << 20);
    assertThat(spooled()).isEmpty();
    assertThat(seal(request, MAIL)).isInstanceOf(SealedMail.class);
  }

  @Test
  void whatIsNoMessageIsRefused() {
    assertThat(reason(seal(request("low", BOB), "just some words\n"))).isEqualTo(Reason.MALFORMED);
    assertThat(reason(seal(request("low", BOB), ""))).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void clientThatGoesAwayLeavesNothing() throws IOException {
    SealRequest request = request("low", Optional.of("s5"), BOB);
    SealingTurn turn = (SealingTurn) sealing.begin(sender.gateway, request);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the client went away");
          }
        };

    assertThatThrownBy(() -> sealing.seal(turn, broken)).isInstanceOf(IOException.class);
    assertThat(spooled()).isEmpty();
    assertThat(seal(request, MAIL)).isInstanceOf(SealedMail.class);
  }

  @Test
  void plaintextIsNeitherInTheDatabaseNorInTheSpool() throws IOException {
    try (SealedMail sealed = (SealedMail) seal(request("low", Optional.of("s6"), BOB), MAIL)) {
      assertThat(sealed.id()).isNotNull();
      assertThat(Database.dump()).doesNotContain("plaintext nobody");
      assertThat(spooled()).isEmpty();
    }
  }

  private static org.sealpost.policy.NewProfile named(String name, SubjectRule rule) {
    var base = Organisation.profile(Level.LOW, rule);
    return new org.sealpost.policy.NewProfile(
        name,
        false,
        base.level(),
        base.replies(),
        base.expiryDays(),
        rule,
        base.language(),
        base.delivery());
  }

  private SealRequest request(String profile, EmailAddress... to) {
    return request(profile, Optional.empty(), to);
  }

  private SealRequest request(String profile, Optional<String> key, EmailAddress... to) {
    return new SealRequest(
        sender.sender, List.of(to), Options.profile(profile), key, SealMode.ALWAYS);
  }

  private SealOutcome seal(SealRequest request, String mail) {
    SealingTurn turn = (SealingTurn) sealing.begin(sender.gateway, request);
    try {
      return sealing.seal(turn, new ByteArrayInputStream(mail.getBytes(UTF_8)));
    } catch (IOException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private MessageView view(SealedAttachment sealed) {
    return (MessageView) control.find(sender.gateway, sealed.file.header().messageId());
  }

  private static SealedAttachment sealed(SealOutcome outcome) {
    return new SealedAttachment((SealedMail) outcome);
  }

  private static Reason reason(SealOutcome outcome) {
    return ((Refusal) outcome).reason();
  }

  private static List<Path> spooled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/it/spool"))) {
      return files.toList();
    }
  }

  /** A header, then lines without end. */
  private static final class CountingStream extends InputStream {
    private final byte[] start;
    private long read;

    private CountingStream(byte[] start) {
      this.start = start;
    }

    @Override
    public int read() {
      int next = read < start.length ? start[(int) read] : (read % 64 == 0 ? '\n' : 'x');
      read++;
      return next;
    }
  }
}
