package org.sealpost.policy;

import org.sealpost.envelope.Level;

/** All that a profile says of its messages. */
public record ProfileSettings(
    String name, Level level, Replies replies, Times times, Appearance appearance) {
  static ProfileSettings of(NewProfile profile) {
    return new ProfileSettings(
        profile.name(),
        profile.level(),
        profile.replies(),
        Times.ending(profile.expiryDays()),
        new Appearance(profile.subject(), profile.language(), false, FileName.STANDARD));
  }
}
