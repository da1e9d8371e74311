package org.sealpost.web.console.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sealpost.rule.ConditionLine;
import org.sealpost.web.console.PressedButton;

/** The conditions in a posted form; there may be any number of them. */
@RequestScoped
public class RuleLines {
  private static final int MOST = 40;

  @Inject private PressedButton pressed;

  /** All that were posted, in their order. */
  List<RuleLine> posted() {
    List<RuleLine> lines = new ArrayList<>();
    for (int i = 0; i < MOST && pressed.is("kind." + i); i++) {
      lines.add(
          new RuleLine(
              i,
              group(pressed.number("group." + i)),
              pressed.text("not." + i).filter("not"::equals).isPresent(),
              pressed.text("kind." + i).orElse(""),
              pressed.text("value." + i).orElse("")));
    }
    return lines;
  }

  private static int group(OptionalInt typed) {
    return typed.isPresent() && typed.getAsInt() <= ConditionLine.GROUPS ? typed.getAsInt() : 0;
  }
}
