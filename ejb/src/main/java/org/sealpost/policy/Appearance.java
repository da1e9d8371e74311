package org.sealpost.policy;

import java.util.Locale;

/**
 * How a sealed mail looks.
 *
 * @param language of its texts
 * @param byRecipient whether a language that its recipients have chosen comes before that one
 * @param fileName of the envelope
 */
public record Appearance(
    SubjectRule subject, Locale language, boolean byRecipient, FileName fileName) {
  /** The same in that language. */
  public Appearance speaking(Locale other) {
    return new Appearance(subject, other, byRecipient, fileName);
  }
}
