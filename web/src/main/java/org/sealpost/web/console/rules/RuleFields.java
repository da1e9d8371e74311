package org.sealpost.web.console.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.Level;
import org.sealpost.rule.ConditionLine;
import org.sealpost.rule.Junction;
import org.sealpost.rule.RuleAction;
import org.sealpost.rule.RuleOrder;
import org.sealpost.rule.RuleView;
import org.sealpost.web.console.PressedButton;

/**
 * What the form of a rule holds besides its conditions.
 *
 * @param id nothing for a new rule
 * @param expiryDays as typed
 */
public record RuleFields(
    Optional<UUID> id,
    int version,
    String name,
    Junction junction,
    RuleAction action,
    Optional<UUID> profile,
    Optional<Level> level,
    String expiryDays,
    String rejectText) {
  private static final int NONE = -1;

  static RuleFields fresh() {
    return new RuleFields(
        Optional.empty(),
        NONE,
        "",
        Junction.ALL,
        RuleAction.SEAL,
        Optional.empty(),
        Optional.empty(),
        "",
        "");
  }

  static RuleFields of(RuleView rule) {
    RuleOrder order = rule.order();
    return new RuleFields(
        Optional.of(rule.id()),
        rule.version(),
        order.name(),
        order.junction(),
        order.action(),
        order.profile(),
        order.level(),
        order.expiryDays().map(String::valueOf).orElse(""),
        order.rejectText());
  }

  static RuleFields posted(PressedButton form) {
    return new RuleFields(
        form.id("id"),
        form.number("version").orElse(NONE),
        form.text("name").orElse(""),
        named(Junction.values(), form.text("junction")).orElse(Junction.ALL),
        named(RuleAction.values(), form.text("action")).orElse(RuleAction.SEAL),
        form.id("profile"),
        named(Level.values(), form.text("level")).filter(level -> level != Level.CODE),
        form.text("days").orElse(""),
        form.text("text").orElse(""));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, Optional<String> name) {
    return name.flatMap(text -> Arrays.stream(all).filter(e -> e.name().equals(text)).findFirst());
  }

  /** Nothing if no number was typed. */
  Optional<Integer> days() {
    return Optional.of(expiryDays.strip())
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf);
  }

  RuleOrder order(List<ConditionLine> lines) {
    return new RuleOrder(name, junction, lines, action, profile, level, days(), rejectText);
  }

  /** Whether it asks for that level. */
  public boolean isAt(Level one) {
    return level.filter(one::equals).isPresent();
  }
}
