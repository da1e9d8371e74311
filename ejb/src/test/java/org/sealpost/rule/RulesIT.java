package org.sealpost.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.it.Staff;
import org.sealpost.rule.RuleOutcome.LinesMalformed;
import org.sealpost.rule.RuleOutcome.NotSaved;
import org.sealpost.rule.RuleOutcome.Saved;

/** Administrators write, order, switch and remove rules. */
@ExtendWith(ArquillianExtension.class)
class RulesIT {
  @Inject private Rules rules;
  @Inject private Accounts accounts;

  private UUID account;
  private Administrator administrator;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void makeAccount() {
    var facts =
        new NewAccount(
            "r" + UUID.randomUUID(),
            Somebody.unknown().address(),
            false,
            Locale.ENGLISH,
            ZoneId.of("UTC"));
    account = accounts.declare(facts).id();
    administrator = Staff.of(account);
  }

  @Test
  void ruleIsStoredAsItWasWrittenAndAudited() {
    RuleOrder order =
        new RuleOrder(
            " Cards ",
            Junction.ANY,
            List.of(
                new ConditionLine(0, true, "card-number", "", ""),
                new ConditionLine(2, false, "header", "X-Class", "a"),
                new ConditionLine(2, false, "larger-than", "", "10")),
            RuleAction.REJECT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "No cards, please.");
    rules.add(administrator, order);

    RuleView stored = rules.list(administrator).get(0);
    assertThat(stored.enabled()).isTrue();
    assertThat(stored.order().name()).isEqualTo("Cards");
    assertThat(stored.order().junction()).isEqualTo(Junction.ANY);
    assertThat(stored.order().lines())
        .extracting(ConditionLine::group, ConditionLine::negated, ConditionLine::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, true, "card-number"),
            org.assertj.core.groups.Tuple.tuple(1, false, "header"),
            org.assertj.core.groups.Tuple.tuple(1, false, "larger-than"));
    assertThat(stored.order().rejectText()).isEqualTo("No cards, please.");
    assertThat(audited("RULE_ADDED")).containsExactly("Cards");
  }

  @Test
  void secondOfTwoWhoChangeTheSameIsTold() {
    UUID id = add("a");
    int seen = rules.list(administrator).get(0).version();

    assertThat(rules.change(administrator, id, seen, order("b"))).isInstanceOf(Saved.class);
    assertThat(rules.change(administrator, id, seen, order("c")))
        .isEqualTo(NotSaved.CHANGED_MEANWHILE);
    assertThat(names()).containsExactly("b");
    rules.changeLastLine(administrator, new LastLineView(0, true, true));
    assertThat(rules.changeLastLine(administrator, new LastLineView(0, false, false))).isFalse();
    assertThat(rules.lastLine(administrator).passes()).isTrue();
  }

  @Test
  void nameIsUsedOnceEvenAtOnce() {
    var both =
        Stream.of(1, 2)
            .map(i -> CompletableFuture.supplyAsync(() -> rules.add(administrator, order("same"))))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join)).containsOnlyOnce(NotSaved.NAME_TAKEN);
    assertThat(rules.add(administrator, order("SAME"))).isEqualTo(NotSaved.NAME_TAKEN);
  }

  @Test
  void rulesMoveByOnePlace() {
    add("a");
    UUID b = add("b");
    UUID c = add("c");

    assertThat(rules.move(administrator, c, true)).isTrue();
    assertThat(names()).containsExactly("a", "c", "b");
    assertThat(rules.move(administrator, b, false)).isFalse();
    assertThat(rules.move(administrator, b, true)).isTrue();
    assertThat(names()).containsExactly("a", "b", "c");
    assertThat(rules.remove(administrator, b)).isTrue();
    assertThat(rules.remove(administrator, b)).isFalse();
    add("d");
    assertThat(names()).containsExactly("a", "c", "d");
    assertThat(audited("RULE_MOVED")).containsExactly("c", "b");
    assertThat(audited("RULE_REMOVED")).containsExactly("b");
  }

  @Test
  void ruleIsSwitchedOffAndOn() {
    UUID a = add("a");
    assertThat(rules.enable(administrator, a, false)).isTrue();
    assertThat(rules.enable(administrator, a, false)).isFalse();
    assertThat(rules.list(administrator).get(0).enabled()).isFalse();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(add(" ", line("words", "x"))).isEqualTo(NotSaved.NAME_MALFORMED);
    assertThat(add("x".repeat(101), line("words", "x"))).isEqualTo(NotSaved.NAME_MALFORMED);
    assertThat(add("a")).isNotNull();
    assertThat(add("b", new ConditionLine[0])).isEqualTo(NotSaved.NO_CONDITIONS);
    assertThat(add("b", line("words", "x"), line("words", "x\0y"), line("subject-pattern", "(")))
        .isEqualTo(new LinesMalformed(List.of(1, 2)));
    ConditionLine[] many =
        Stream.generate(() -> line("words", "x")).limit(31).toArray(ConditionLine[]::new);
    assertThat(add("b", many)).isEqualTo(NotSaved.TOO_MANY_CONDITIONS);
    ConditionLine[] large =
        Stream.generate(() -> line("text-pattern", "a{400}"))
            .limit(6)
            .toArray(ConditionLine[]::new);
    assertThat(add("b", large)).isEqualTo(NotSaved.PATTERNS_TOO_LARGE);
    assertThat(reject("")).isEqualTo(NotSaved.REJECT_TEXT_MALFORMED);
    assertThat(reject("a\r\nb")).isEqualTo(NotSaved.REJECT_TEXT_MALFORMED);
    assertThat(names()).containsExactly("a");
  }

  private RuleOutcome reject(String text) {
    RuleOrder any = order("r");
    return rules.add(
        administrator,
        new RuleOrder(
            "r",
            any.junction(),
            any.lines(),
            RuleAction.REJECT,
            any.profile(),
            any.level(),
            any.expiryDays(),
            text));
  }

  @Test
  void onlyWhoMayChangesRules() {
    add("a");
    UUID id = rules.list(administrator).get(0).id();
    for (Role role : List.of(Role.AUDITOR, Role.MESSAGE_MANAGER)) {
      Administrator reader = Staff.with(role, account);
      assertThat(rules.list(reader)).hasSize(1);
      assertThatThrownBy(() -> rules.add(reader, order("b")))
          .isInstanceOf(NotPermittedException.class);
      assertThatThrownBy(() -> rules.remove(reader, id)).isInstanceOf(NotPermittedException.class);
    }
    assertThatThrownBy(() -> rules.list(Staff.with(Role.HELP_DESK, account)))
        .isInstanceOf(NotPermittedException.class);
  }

  private UUID add(String name) {
    return ((Saved) rules.add(administrator, order(name))).id();
  }

  private RuleOutcome add(String name, ConditionLine... lines) {
    return rules.add(administrator, order(name, lines));
  }

  private static RuleOrder order(String name) {
    return order(name, line("words", name));
  }

  private static RuleOrder order(String name, ConditionLine... lines) {
    return new RuleOrder(
        name,
        Junction.ALL,
        List.of(lines),
        RuleAction.PASS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private static ConditionLine line(String kind, String value) {
    return new ConditionLine(0, false, kind, "", value);
  }

  private List<String> names() {
    return rules.list(administrator).stream().map(view -> view.order().name()).toList();
  }

  private List<String> audited(String act) {
    return Database.column(
        "select detail from audit_entry where act = ? and account_id = ? order by id",
        act,
        account);
  }
}
