package org.sealpost.rule;

import java.util.List;
import java.util.stream.Stream;

/** What a rule asks of a mail. */
sealed interface Condition {
  boolean holds(ReadMail mail);

  /** The single tests in it. */
  Stream<Test> tests();

  /**
   * One test.
   *
   * @param header the name of the header field to look in; empty but for {@link
   *     ConditionKind#HEADER}
   * @param value as typed
   */
  record Test(ConditionKind kind, String header, String value, Criterion criterion)
      implements Condition {
    @Override
    public boolean holds(ReadMail mail) {
      return criterion.holds(mail);
    }

    @Override
    public Stream<Test> tests() {
      return Stream.of(this);
    }
  }

  /** Holds where the test does not. */
  record Not(Test test) implements Condition {
    @Override
    public boolean holds(ReadMail mail) {
      return !test.holds(mail);
    }

    @Override
    public Stream<Test> tests() {
      return test.tests();
    }
  }

  /** Several at once, at least one. */
  record Joined(Junction junction, List<Condition> parts) implements Condition {
    public Joined {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("nothing is joined");
      }
    }

    @Override
    public boolean holds(ReadMail mail) {
      return junction == Junction.ALL
          ? parts.stream().allMatch(part -> part.holds(mail))
          : parts.stream().anyMatch(part -> part.holds(mail));
    }

    @Override
    public Stream<Test> tests() {
      return parts.stream().flatMap(Condition::tests);
    }
  }
}
