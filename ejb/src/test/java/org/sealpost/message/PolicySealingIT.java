package org.sealpost.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.sealpost.administration.Administrator;
import org.sealpost.envelope.Level;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Staff;
import org.sealpost.message.ReleaseOutcome.Released;
import org.sealpost.policy.Options;
import org.sealpost.policy.Policies;
import org.sealpost.rule.ConditionLine;
import org.sealpost.rule.Junction;
import org.sealpost.rule.LastLineView;
import org.sealpost.rule.RuleAction;
import org.sealpost.rule.RuleOrder;
import org.sealpost.rule.RuleOutcome;
import org.sealpost.rule.RuleOutcome.Saved;
import org.sealpost.rule.Rules;

/** Gateways ask what shall become of a mail, and get it done. */
@ExtendWith(ArquillianExtension.class)
class PolicySealingIT {
  private static final EmailAddress BOB = EmailAddress.parse("bob@example.net").orElseThrow();

  @Inject private Accounts accounts;
  @Inject private Policies policies;
  @Inject private Gateways gateways;
  @Inject private Sealing sealing;
  @Inject private Releases releases;
  @Inject private Rules rules;

  private Organisation sender;
  private Administrator administrator;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void meet() {
    sender = new Organisation(accounts, policies, gateways);
    administrator = Staff.of(sender.id);
  }

  @Test
  void lastLineSealsUntilTheAccountLetsPass() {
    assertThat(sealed(seal(mail("hello", ""))).decision())
        .contains(new RuleDecision(Optional.empty(), "medium"));

    rules.changeLastLine(administrator, new LastLineView(0, true, false));

    PassedMail passed = (PassedMail) seal(mail("hello", ""));
    assertThat(passed.rule()).isEmpty();
    assertThat(written(passed)).isEqualTo(mail("hello", ""));
    assertThat(audited("MAIL_PASSED")).containsExactly("sender " + sender.sender + ", last line");
  }

  @Test
  void firstRuleThatHoldsDecides() {
    add("off", "subject-tag", "hello", RuleAction.REJECT, "off");
    rules.enable(administrator, rules.list(administrator).get(0).id(), false);
    add("pass", "text-pattern", "ordinary", RuleAction.PASS, "");
    add("reject", "subject-tag", "hello", RuleAction.REJECT, "Never say hello.");
    add("tag", "subject-tag", "[Secure]", RuleAction.SEAL, "");

    assertThat(((PassedMail) seal(mail("hello", "ordinary"))).rule()).contains("pass");
    assertThat(seal(mail("hello", ""))).isEqualTo(new RejectedMail("reject", "Never say hello."));
    assertThat(sealed(seal(mail("[Secure] x", ""))).decision())
        .contains(new RuleDecision(Optional.of("tag"), "medium"));
    assertThat(audited("MAIL_REJECTED"))
        .containsExactly("sender " + sender.sender + ", rule reject");
    assertThat(audited("MESSAGE_SEALED")).containsExactly("level medium, rule tag");
    rules.move(administrator, rules.list(administrator).get(2).id(), true);
    assertThat(seal(mail("hello", "ordinary"))).isInstanceOf(RejectedMail.class);
  }

  @Test
  void ruleSealsWithItsProfileAndTightensIt() {
    UUID low =
        rules.profiles(administrator).stream()
            .filter(one -> one.name().equals("low"))
            .findFirst()
            .orElseThrow()
            .id();
    save(order("low", "subject-tag", "low", RuleAction.SEAL, "", Optional.of(low), 0));
    save(order("soon", "subject-tag", "soon", RuleAction.SEAL, "", Optional.empty(), 3));

    SealedMail sealed = sealed(seal(mail("low", "the very text")));
    assertThat(sealed.level()).isEqualTo(Level.LOW);
    SealedAttachment envelope = new SealedAttachment(sealed);
    Released released =
        (Released) releases.open(Optional.empty(), envelope.request(), Post.client());
    assertThat(new String(envelope.original(released.key()), UTF_8))
        .isEqualTo(mail("low", "the very text"));
    SealedAttachment soon = new SealedAttachment(sealed(seal(mail("soon", ""))));
    assertThat(soon.file.header().fields().expiresAt()).isPresent();
  }

  @Test
  void rulesOfAnotherAccountNeverApply() {
    add("reject", "subject-tag", "hello", RuleAction.REJECT, "No.");
    Organisation other = new Organisation(accounts, policies, gateways);

    assertThat(seal(other, request(other, Optional.empty()), mail("hello", "")))
        .isInstanceOf(SealedMail.class);
    assertThat(rules.list(Staff.of(other.id))).isEmpty();
    UUID id = rules.list(administrator).get(0).id();
    Administrator stranger = Staff.of(other.id);
    assertThat(rules.find(stranger, id)).isEmpty();
    assertThat(rules.remove(stranger, id)).isFalse();
    assertThat(rules.enable(stranger, id, false)).isFalse();
    assertThat(rules.move(stranger, id, true)).isFalse();
    RuleOrder order = order("x", "words", "x", RuleAction.PASS, "", Optional.empty(), 0);
    assertThat(rules.change(stranger, id, 0, order)).isEqualTo(RuleOutcome.NotSaved.GONE);
    UUID foreign = rules.profiles(administrator).get(0).id();
    assertThat(
            rules.add(
                stranger, order("x", "words", "x", RuleAction.SEAL, "", Optional.of(foreign), 0)))
        .isEqualTo(RuleOutcome.NotSaved.NO_SUCH_PROFILE);
  }

  @Test
  void withoutTheModeItIsAlwaysSealed() {
    add("reject", "subject-tag", "hello", RuleAction.REJECT, "No.");
    SealRequest request =
        new SealRequest(
            sender.sender, List.of(BOB), Options.none(), Optional.empty(), SealMode.ALWAYS);
    assertThat(sealed(seal(sender, request, mail("hello", ""))).decision()).isEmpty();
  }

  @Test
  void repeatedRequestKeepsItsMessageThoughTheRulesHaveChanged() {
    add("tag", "subject-tag", "[Secure]", RuleAction.SEAL, "");
    SealRequest request = request(sender, Optional.of("p1"));
    SealedMail first = sealed(seal(sender, request, mail("[Secure]", "")));
    rules.remove(administrator, rules.list(administrator).get(0).id());
    add("reject", "subject-tag", "[Secure]", RuleAction.REJECT, "No.");

    SealedMail again = sealed(seal(sender, request, mail("[Secure]", "")));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.decision()).isEqualTo(first.decision());
    assertThat(((Refusal) seal(sender, request, mail("[Secure]", "other"))).reason())
        .isEqualTo(Reason.IDEMPOTENCY_MISMATCH);
  }

  @Test
  void rejectedRequestMayComeAgainAndIsDecidedAnew() {
    add("reject", "subject-tag", "hello", RuleAction.REJECT, "No.");
    SealRequest request = request(sender, Optional.of("p2"));
    assertThat(seal(sender, request, mail("hello", ""))).isInstanceOf(RejectedMail.class);
    rules.enable(administrator, rules.list(administrator).get(0).id(), false);
    assertThat(seal(sender, request, mail("hello", ""))).isInstanceOf(SealedMail.class);
  }

  @Test
  void headerTightensAndIsTakenOut() {
    String options = "X-Sealpost-Level: high\r\nX-PostX-ExpirationDate: +24:00:00\r\n";
    SealedMail sealed = sealed(seal(options + mail("hello", "")));

    assertThat(sealed.level()).isEqualTo(Level.HIGH);
    SealedAttachment envelope = new SealedAttachment(sealed);
    assertThat(envelope.file.header().fields().expiresAt()).isPresent();
    assertThat(new String(envelope.mail, UTF_8)).doesNotContain("X-Sealpost", "X-PostX");

    rules.changeLastLine(administrator, new LastLineView(0, true, false));
    assertThat(written((PassedMail) seal(options + mail("hello", ""))))
        .isEqualTo(mail("hello", ""));
  }

  @Test
  void headerNeverLoosens() {
    SealedMail sealed = sealed(seal("X-Sealpost-Level: low\r\n" + mail("hello", "")));
    assertThat(sealed.level()).isEqualTo(Level.MEDIUM);
    assertThat(sealed.notice()).isPresent();
  }

  @Test
  void senderOfAPassedMailIsToldOfANearTagIfTheAccountSaysSo() {
    add("tag", "subject-tag", "[Secure]", RuleAction.SEAL, "");
    rules.changeLastLine(administrator, new LastLineView(0, true, false));
    written((PassedMail) seal(mail("[Securee] hello", "")));
    assertThat(told()).isEmpty();

    rules.changeLastLine(administrator, new LastLineView(1, true, true));
    written((PassedMail) seal(mail("hello", "")));
    assertThat(told()).isEmpty();
    written((PassedMail) seal(mail("[Securee] hello", "")));
    assertThat(told()).hasSize(1);
  }

  @Test
  void nothingOfAMailIsLeftBehind() throws IOException {
    add("reject", "words", "plaintext nobody", RuleAction.REJECT, "No.");
    assertThat(seal(mail("x", "the plaintext nobody else may see")))
        .isInstanceOf(RejectedMail.class);
    rules.changeLastLine(administrator, new LastLineView(0, true, false));
    try (PassedMail passed = (PassedMail) seal(mail("x", "the plaintext of somebody"))) {
      assertThat(passed.rule()).isEmpty();
      assertThat(Database.dump()).doesNotContain("plaintext of somebody");
    }
    assertThat(Database.dump()).doesNotContain("else may see");
    try (Stream<Path> files = Files.list(Path.of("target/it/spool"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void whatIsNoMessageIsRefused() {
    assertThat(((Refusal) seal("just some words\n")).reason()).isEqualTo(Reason.MALFORMED);
  }

  private void add(String name, String kind, String value, RuleAction action, String text) {
    save(order(name, kind, value, action, text, Optional.empty(), 0));
  }

  private void save(RuleOrder order) {
    assertThat(rules.add(administrator, order)).isInstanceOf(Saved.class);
  }

  private static RuleOrder order(
      String name,
      String kind,
      String value,
      RuleAction action,
      String text,
      Optional<UUID> profile,
      int days) {
    return new RuleOrder(
        name,
        Junction.ALL,
        List.of(new ConditionLine(0, false, kind, "", value)),
        action,
        profile,
        Optional.empty(),
        Optional.of(days).filter(one -> one > 0),
        text);
  }

  private static SealRequest request(Organisation by, Optional<String> key) {
    return new SealRequest(by.sender, List.of(BOB), Options.none(), key, SealMode.POLICY);
  }

  private SealOutcome seal(String mail) {
    return seal(sender, request(sender, Optional.empty()), mail);
  }

  private SealOutcome seal(Organisation by, SealRequest request, String mail) {
    SealingTurn turn = (SealingTurn) sealing.begin(by.gateway, request);
    try {
      return sealing.seal(turn, new ByteArrayInputStream(mail.getBytes(UTF_8)));
    } catch (IOException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static SealedMail sealed(SealOutcome outcome) {
    return (SealedMail) outcome;
  }

  private static String written(PassedMail mail) {
    try (mail) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      mail.writeTo(out);
      return out.toString(UTF_8);
    } catch (IOException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static String mail(String subject, String text) {
    return "From: ann@example.com\r\nTo: bob@example.net\r\nSubject: "
        + subject
        + "\r\n\r\n"
        + text
        + "\r\n";
  }

  private List<String> audited(String act) {
    return Database.column(
        "select detail from audit_entry where act = ? and account_id = ? order by id",
        act,
        sender.id);
  }

  private List<String> told() {
    return Database.column(
        "select recipient from outbox_mail where kind = 'NEAR_TAG' and recipient = ?",
        sender.sender.canonical());
  }
}
