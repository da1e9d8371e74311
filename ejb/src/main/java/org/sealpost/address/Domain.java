package org.sealpost.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail domain as A-label in lower case (RFC 5890).
 *
 * <p>The four characters that IDNA 2003 and 2008 map to different domains (sharp s, final sigma and
 * the two joiners) are taken as A-label only, so that no address reaches a stranger's domain.
 */
public record Domain(String name) {
  private static final int MAX_LENGTH = 253;
  private static final Pattern DEVIATING = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?[0-9]+");

  public Domain {
    if (!isCanonical(name)) {
      throw new IllegalArgumentException("not a canonical domain");
    }
  }

  /** Takes U-labels and A-labels; empty for anything that is no host name. */
  public static Optional<Domain> parse(String text) {
    if (text == null || text.length() > MAX_LENGTH || DEVIATING.matcher(text).find()) {
      return Optional.empty();
    }
    try {
      String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
      String ascii = IDN.toASCII(composed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return isCanonical(ascii) ? Optional.of(new Domain(ascii)) : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException notADomain) {
      return Optional.empty();
    }
  }

  private static boolean isCanonical(String name) {
    return name.length() <= MAX_LENGTH
        && NAME.matcher(name).matches()
        && !NUMERIC_END.matcher(name).matches();
  }

  @Override
  public String toString() {
    return name;
  }
}
