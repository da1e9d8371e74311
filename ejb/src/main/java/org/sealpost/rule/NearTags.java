package org.sealpost.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds tags in subjects that are nearly one of a rule: in another case, other brackets, or with at
 * most two letters too many, too few or changed.
 */
final class NearTags {
  private static final int MISTAKES = 2;
  private static final int SUBJECT_CHARACTERS = 1_000;
  private static final Pattern BRACKETED =
      Pattern.compile("[\\[({<]([^\\[({<\\])}>]{1,60})(?:[\\])}>]|$)");
  private static final Pattern FIRST_WORD =
      Pattern.compile("^(?:(?:[A-Za-z]{2,4}: *){0,5})([^\\s\\[({<\\])}>:]{1,60})");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private NearTags() {}

  /** At most one for each tag that the subject does not hold. */
  static List<NearTag> in(String subject, Collection<MailRule> rules) {
    String start = subject.substring(0, Math.min(subject.length(), SUBJECT_CHARACTERS));
    return rules.stream()
        .flatMap(rule -> rule.condition().tests())
        .filter(test -> test.kind() == ConditionKind.SUBJECT_TAG)
        .map(Condition.Test::value)
        .distinct()
        .filter(tag -> !subject.contains(tag))
        .flatMap(tag -> near(tag, start).map(found -> new NearTag(tag, found)).stream())
        .toList();
  }

  private static Optional<String> near(String tag, String subject) {
    String meant = core(tag);
    Stream<String> bracketed =
        BRACKETED
            .matcher(subject)
            .results()
            .map(MatchResult::group)
            .filter(found -> isNear(meant, core(found), MISTAKES));
    Stream<String> first =
        FIRST_WORD
            .matcher(subject)
            .results()
            .map(match -> match.group(1))
            .filter(word -> isNear(meant, core(word), 0));
    return Stream.concat(bracketed, first).findFirst();
  }

  /** The tag without what stands around its letters and digits, in lower case. */
  private static String core(String tag) {
    return AROUND.matcher(tag).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Short tags allow fewer mistakes: otherwise each would be near to every other. */
  private static boolean isNear(String meant, String found, int mistakes) {
    int allowed = Math.min(mistakes, meant.length() / 3);
    return !meant.isEmpty()
        && Math.abs(meant.length() - found.length()) <= allowed
        && distance(meant, found) <= allowed;
  }

  /** Levenshtein's. */
  private static int distance(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(diagonal, row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
