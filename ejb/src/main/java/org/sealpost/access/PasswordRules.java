package org.sealpost.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealpost.signin.PasswordLength;

/**
 * What a password that stands alone must be (ASVS 5.0 V6.2): 15 to 256 code points, or 20 or 25 and
 * more where an account asks for it; not a common one, not made of the person's own name or
 * address; no rule of composition.
 */
public final class PasswordRules {
  // Fewer guesses than this are within reach of an attacker who may only ask the service.
  private static final double FEWEST_GUESSES = 1e8;
  // The estimate takes more than linear time; a longer password is judged by its beginning.
  private static final int JUDGED_CHARACTERS = 72;
  private static final Zxcvbn ESTIMATE = new Zxcvbn();

  private PasswordRules() {}

  /** Why a password is refused. */
  public enum Weakness {
    TOO_SHORT("too-short"),
    SHORTER_THAN_20("shorter-than-20"),
    SHORTER_THAN_25("shorter-than-25"),
    TOO_LONG("too-long"),
    COMMON("common"),
    PERSONAL("personal");

    private final String key;

    Weakness(String key) {
      this.key = key;
    }

    private static Weakness tooShort(PasswordLength asked) {
      return switch (asked) {
        case FIFTEEN -> TOO_SHORT;
        case TWENTY -> SHORTER_THAN_20;
        case TWENTY_FIVE -> SHORTER_THAN_25;
      };
    }

    /** The name under which a page finds its text. */
    public String key() {
      return key;
    }
  }

  /**
   * Checks a new password.
   *
   * @param length the least length
   * @param personal what an attacker knows of this person: name, address
   * @return the first weakness found, or nothing
   */
  public static Optional<Weakness> check(
      Password password, PasswordLength length, List<String> personal) {
    if (password.codePoints() < length.codePoints()) {
      return Optional.of(Weakness.tooShort(length));
    }
    if (password.isTooLong()) {
      return Optional.of(Weakness.TOO_LONG);
    }
    if (isGuessable(password, List.of())) {
      return Optional.of(Weakness.COMMON);
    }
    return isGuessable(password, words(personal))
        ? Optional.of(Weakness.PERSONAL)
        : Optional.empty();
  }

  private static boolean isGuessable(Password password, List<String> words) {
    String text = password.exposeText();
    String judged = text.substring(0, Math.min(text.length(), JUDGED_CHARACTERS));
    return ESTIMATE.measure(judged, words).getGuesses() < FEWEST_GUESSES;
  }

  private static List<String> words(List<String> personal) {
    return personal.stream()
        .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[\\s@._-]+"))))
        .filter(word -> word.length() > 2)
        .toList();
  }
}
