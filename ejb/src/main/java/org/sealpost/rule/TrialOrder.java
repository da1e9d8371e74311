package org.sealpost.rule;

import java.util.Optional;

/**
 * A mail to be tried.
 *
 * @param sender as typed; nothing for the first address in From
 * @param recipients as typed, with commas between them; nothing for those in To and Cc
 * @param mail as a gateway would send it
 */
public record TrialOrder(Optional<String> sender, Optional<String> recipients, byte[] mail) {
  @Override
  public String toString() {
    return "TrialOrder[" + mail.length + " bytes]";
  }
}
