package org.sealpost.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Conditions as the lines of a form, and back. */
final class ConditionLines {
  private ConditionLines() {}

  static List<ConditionLine> of(Condition.Joined whole) {
    List<ConditionLine> lines = new ArrayList<>();
    int group = 0;
    for (Condition part : whole.parts()) {
      if (part instanceof Condition.Joined joined) {
        // A group that is joined like the whole is as good as its parts.
        int number = joined.junction() == whole.junction() ? 0 : ++group;
        joined.parts().forEach(one -> lines.add(line(one, number)));
      } else {
        lines.add(line(part, 0));
      }
    }
    return lines;
  }

  private static ConditionLine line(Condition one, int group) {
    boolean negated = one instanceof Condition.Not;
    Condition.Test test = negated ? ((Condition.Not) one).test() : (Condition.Test) one;
    return new ConditionLine(group, negated, test.kind().key(), test.header(), test.value());
  }

  /** The test of a line; nothing if it makes no sense. */
  static Optional<Condition> condition(ConditionLine line) {
    return ConditionKind.ofKey(line.kind())
        .flatMap(kind -> kind.test(line.header(), line.value()))
        .map(test -> line.negated() ? new Condition.Not(test) : test);
  }

  /** All lines together; each of them must make sense. */
  static Condition.Joined joined(Junction junction, List<ConditionLine> lines) {
    Map<Integer, List<Condition>> groups = new TreeMap<>();
    lines.forEach(
        line ->
            groups
                .computeIfAbsent(line.group(), number -> new ArrayList<>())
                .add(condition(line).orElseThrow()));
    List<Condition> alone = groups.getOrDefault(0, List.of());
    groups.remove(0);
    Stream<Condition> joined =
        groups.values().stream().map(parts -> new Condition.Joined(junction.other(), parts));
    return new Condition.Joined(junction, Stream.concat(alone.stream(), joined).toList());
  }
}
