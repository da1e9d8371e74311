package org.sealpost.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sealpost.account.DisplayName;
import org.sealpost.rule.RuleOutcome.LinesMalformed;
import org.sealpost.rule.RuleOutcome.NotSaved;

/** Whether a rule can be stored. */
@ApplicationScoped
class RuleCheck {
  private static final int NAME_CHARACTERS = 100;
  private static final int REJECT_CHARACTERS = 500;
  private static final int EXPIRY_DAYS = 36_525;

  @Inject private RuleBook book;

  /** The same without spaces around its texts. */
  RuleOrder trimmed(RuleOrder order) {
    return new RuleOrder(
        order.name() == null ? "" : order.name().strip(),
        order.junction(),
        order.lines(),
        order.action(),
        order.profile(),
        order.level(),
        order.expiryDays(),
        order.rejectText() == null ? "" : order.rejectText().strip());
  }

  /** Why not; nothing if it can. */
  Optional<RuleOutcome> refusal(UUID account, RuleOrder order, Optional<UUID> known) {
    return nameRefusal(account, order, known)
        .or(() -> linesRefusal(order.lines()))
        .or(() -> actionRefusal(account, order))
        .or(() -> sizeRefusal(account, order, known));
  }

  private Optional<RuleOutcome> nameRefusal(UUID account, RuleOrder order, Optional<UUID> known) {
    boolean readable =
        order.name().length() <= NAME_CHARACTERS && DisplayName.parse(order.name()).isPresent();
    if (!readable) {
      return Optional.of(NotSaved.NAME_MALFORMED);
    }
    return book.isTaken(account, order.name(), known)
        ? Optional.of(NotSaved.NAME_TAKEN)
        : Optional.empty();
  }

  private static Optional<RuleOutcome> linesRefusal(List<ConditionLine> lines) {
    if (lines.isEmpty()) {
      return Optional.of(NotSaved.NO_CONDITIONS);
    }
    if (lines.size() > RuleLimits.TESTS) {
      return Optional.of(NotSaved.TOO_MANY_CONDITIONS);
    }
    List<Integer> wrong =
        IntStream.range(0, lines.size())
            .filter(i -> ConditionLines.condition(lines.get(i)).isEmpty())
            .boxed()
            .toList();
    return wrong.isEmpty() ? Optional.empty() : Optional.of(new LinesMalformed(wrong));
  }

  private Optional<RuleOutcome> actionRefusal(UUID account, RuleOrder order) {
    if (order.action() == RuleAction.REJECT) {
      return isTellable(order.rejectText())
          ? Optional.empty()
          : Optional.of(NotSaved.REJECT_TEXT_MALFORMED);
    }
    if (order.expiryDays().filter(days -> days < 1 || days > EXPIRY_DAYS).isPresent()) {
      return Optional.of(NotSaved.EXPIRY_MALFORMED);
    }
    boolean known =
        order.profile().stream()
            .allMatch(
                wanted -> book.profiles(account).stream().anyMatch(one -> one.id().equals(wanted)));
    return known ? Optional.empty() : Optional.of(NotSaved.NO_SUCH_PROFILE);
  }

  /** One line of readable text: it may end in a bounce. */
  private static boolean isTellable(String text) {
    return !text.isEmpty()
        && text.length() <= REJECT_CHARACTERS
        && text.chars().noneMatch(Character::isISOControl);
  }

  private Optional<RuleOutcome> sizeRefusal(UUID account, RuleOrder order, Optional<UUID> known) {
    List<MailRule> others =
        book.of(account).keySet().stream()
            .filter(rule -> known.filter(rule.id()::equals).isEmpty())
            .toList();
    if (others.size() >= RuleLimits.RULES) {
      return Optional.of(NotSaved.TOO_MANY_RULES);
    }
    int size =
        others.stream().mapToInt(MailRule::patternsSize).sum()
            + PatternsSize.of(ConditionLines.joined(order.junction(), order.lines()));
    return size > RuleLimits.PATTERNS_SIZE
        ? Optional.of(NotSaved.PATTERNS_TOO_LARGE)
        : Optional.empty();
  }
}
