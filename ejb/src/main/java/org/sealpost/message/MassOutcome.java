package org.sealpost.message;

import java.util.Optional;

/**
 * What a change of many messages came to.
 *
 * @param found those that were there
 * @param changed of these, those that were not so already
 * @param next where the next step begins; nothing after the last one
 */
public record MassOutcome(int found, int changed, Optional<Long> next) {
  public int already() {
    return found - changed;
  }
}
