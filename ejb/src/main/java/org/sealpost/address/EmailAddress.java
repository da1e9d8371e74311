package org.sealpost.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address in its canonical form: NFC, lower case, domain as A-label, nothing stripped.
 *
 * <p>Strict by RFC 5321 and RFC 6531: at most 64 octets before the at sign and 254 in all, no
 * comment, no address literal, no control character, so that it can stand in an SMTP command.
 */
public final class EmailAddress implements Comparable<EmailAddress> {
  private static final int MAX_OCTETS = 254;

  private final String localPart;
  private final Domain domain;

  private EmailAddress(String localPart, Domain domain) {
    this.localPart = localPart;
    this.domain = domain;
  }

  /** The address in {@code text}, or empty if it is none. */
  public static Optional<EmailAddress> parse(String text) {
    int at = text == null ? -1 : text.lastIndexOf('@');
    if (at < 1 || text.length() > MAX_OCTETS) {
      return Optional.empty();
    }
    return Domain.parse(text.substring(at + 1))
        .flatMap(
            domain ->
                LocalPart.parse(lower(text.substring(0, at))).map(l -> new EmailAddress(l, domain)))
        .filter(EmailAddress::fits);
  }

  private static String lower(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private boolean fits() {
    return LocalPart.octets(canonical()) <= MAX_OCTETS;
  }

  public Domain domain() {
    return domain;
  }

  /** The form that is compared, stored and digested. */
  public String canonical() {
    return localPart + "@" + domain.name();
  }

  @Override
  public int compareTo(EmailAddress other) {
    return canonical().compareTo(other.canonical());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress that
        && localPart.equals(that.localPart)
        && domain.equals(that.domain);
  }

  @Override
  public int hashCode() {
    return 31 * localPart.hashCode() + domain.hashCode();
  }

  @Override
  public String toString() {
    return canonical();
  }
}
