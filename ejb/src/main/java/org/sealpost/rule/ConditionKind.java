package org.sealpost.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a condition can look at. The name, in lower case with hyphens, is stored. */
public enum ConditionKind {
  /** The subject holds the tag as it is written, brackets and case included. */
  SUBJECT_TAG {
    @Override
    Optional<Criterion> criterion(String header, String tag) {
      return Optional.of(mail -> mail.subject().contains(tag));
    }
  },
  /** A pattern matches somewhere in the subject. */
  SUBJECT_PATTERN {
    @Override
    Optional<Criterion> criterion(String header, String pattern) {
      return SearchPattern.parse(pattern).map(found -> mail -> found.isIn(mail.subject()));
    }
  },
  /** A header field is there and, if a pattern is given, matches it. */
  HEADER {
    @Override
    Optional<Criterion> criterion(String header, String pattern) {
      if (!HeaderName.isOne(header)) {
        return Optional.empty();
      }
      return pattern.isEmpty()
          ? Optional.of(mail -> !mail.header(header).isEmpty())
          : SearchPattern.parse(pattern)
              .map(found -> mail -> mail.header(header).stream().anyMatch(found::isIn));
    }

    @Override
    public boolean needsValue() {
      return false;
    }
  },
  /** The envelope sender is this address, or of this domain. */
  SENDER {
    @Override
    Optional<Criterion> criterion(String header, String who) {
      return Whom.parse(who).map(whom -> mail -> whom.is(mail.sender()));
    }
  },
  /** At least one recipient is of this domain; with a leading {@code *.} also of those below it. */
  RECIPIENT_DOMAIN {
    @Override
    Optional<Criterion> criterion(String header, String domain) {
      return Whom.domain(domain).map(whom -> mail -> mail.recipients().stream().anyMatch(whom::is));
    }
  },
  /** At least one of the words or phrases, separated by commas, stands in subject or text. */
  WORDS {
    @Override
    Optional<Criterion> criterion(String header, String list) {
      return Words.parse(list).map(words -> words::areIn);
    }
  },
  /** A pattern matches somewhere in the text. */
  TEXT_PATTERN {
    @Override
    Optional<Criterion> criterion(String header, String pattern) {
      return SearchPattern.parse(pattern).map(found -> mail -> found.isIn(mail.text()));
    }
  },
  /** The subject or the text holds the number of a payment card, checksum and all. */
  CARD_NUMBER {
    @Override
    Optional<Criterion> criterion(String header, String nothing) {
      return Optional.of(
          mail -> CardNumbers.anyIn(mail.subject()) || CardNumbers.anyIn(mail.text()));
    }

    @Override
    public boolean needsValue() {
      return false;
    }
  },
  /** The mail has more than this many KiB, as it came in. */
  LARGER_THAN {
    @Override
    Optional<Criterion> criterion(String header, String kibibytes) {
      return Optional.of(kibibytes)
          .filter(text -> text.matches("[0-9]{1,6}"))
          .map(text -> Long.parseLong(text) << 10)
          .map(limit -> mail -> mail.bytes() > limit);
    }
  };

  /** Nothing if the value makes no sense here. */
  abstract Optional<Criterion> criterion(String header, String value);

  /** Whether there is nothing to look for without a value. */
  public boolean needsValue() {
    return true;
  }

  /** Whether the value is a pattern, whose search costs by its size. */
  boolean isPattern() {
    return this == SUBJECT_PATTERN || this == HEADER || this == TEXT_PATTERN;
  }

  /** As it is stored, and ends the keys of its texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ConditionKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** The test for typed values, without spaces around them; nothing if they make no sense. */
  Optional<Condition.Test> test(String header, String value) {
    String name = this == HEADER ? header.strip() : "";
    String sought = this == CARD_NUMBER ? "" : value.strip();
    boolean storable = sought.length() <= RuleLimits.VALUE_CHARACTERS && sought.indexOf('\0') < 0;
    return storable && !(needsValue() && sought.isEmpty())
        ? criterion(name, sought).map(one -> new Condition.Test(this, name, sought, one))
        : Optional.empty();
  }
}
