package org.sealpost.message;

/**
 * To whom a message went, in short.
 *
 * @param first the first address by the alphabet
 */
public record Recipients(String first, long number) {
  static Recipients of(Object[] row) {
    return new Recipients((String) row[1], (Long) row[2]);
  }
}
