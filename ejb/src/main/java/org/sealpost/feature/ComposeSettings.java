package org.sealpost.feature;

/**
 * Who may compose secure messages in an account's name or to its people.
 *
 * @param version of the settings somebody has seen, so that he overwrites nothing he has not
 * @param ownPeople to whom people of the account's domains may
 * @param outsidePeople to whom others may: to nobody or to people of the account's domains
 * @param publicDomains whether others may whose mail domain belongs to everybody
 */
public record ComposeSettings(
    int version, Reach ownPeople, Reach outsidePeople, boolean publicDomains) {
  public ComposeSettings {
    if (outsidePeople == Reach.ANYBODY) {
      throw new IllegalArgumentException("an account is no relay between others");
    }
  }
}
