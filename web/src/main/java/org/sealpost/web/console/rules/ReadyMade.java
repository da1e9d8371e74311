package org.sealpost.web.console.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.rule.ConditionLine;
import org.sealpost.rule.Junction;
import org.sealpost.rule.RuleAction;
import org.sealpost.rule.RuleOrder;

/** Rules that most accounts want, one press each. */
enum ReadyMade {
  /** A tag in the subject. */
  TAG("subject-tag", "[Secure]"),
  /** Numbers of payment cards. */
  CARDS("card-number", "");

  private final ConditionLine line;

  ReadyMade(String kind, String value) {
    line = new ConditionLine(0, false, kind, "", value);
  }

  static Optional<ReadyMade> of(String name) {
    return Arrays.stream(values()).filter(one -> one.key().equals(name)).findFirst();
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  String nameKey() {
    return "admin.rules.ready." + key() + ".name";
  }

  RuleOrder order(String name) {
    return new RuleOrder(
        name,
        Junction.ALL,
        List.of(line),
        RuleAction.SEAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
