package org.sealpost.policy;

import java.util.Optional;
import org.sealpost.envelope.Level;

/**
 * What a request, a rule or a header may ask for a message beside its people; what is empty is left
 * as it is. {@link Precedence} decides what is granted.
 *
 * @param profile a profile's name
 * @param expiry when the message shall open no more
 * @param reply whether readers may answer its sender
 * @param replyAll whether readers may answer everybody it names
 * @param forward whether readers may forward it
 * @param readReceipt whether its sender hears of its opening
 * @param reminder when its sender shall hear who has not opened it
 */
public record Options(
    Optional<String> profile,
    Optional<Level> level,
    Optional<Due> expiry,
    Optional<Boolean> reply,
    Optional<Boolean> replyAll,
    Optional<Boolean> forward,
    Optional<Boolean> readReceipt,
    Optional<Due> reminder) {
  private static final Options NONE =
      new Options(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public static Options none() {
    return NONE;
  }

  public static Options profile(String name) {
    return NONE.inProfile(Optional.of(name));
  }

  public Options inProfile(Optional<String> name) {
    return new Options(name, level, expiry, reply, replyAll, forward, readReceipt, reminder);
  }

  public Options atLevel(Optional<Level> wanted) {
    return new Options(profile, wanted, expiry, reply, replyAll, forward, readReceipt, reminder);
  }

  public Options expiring(Optional<Due> due) {
    return new Options(profile, level, due, reply, replyAll, forward, readReceipt, reminder);
  }

  public Options replying(Optional<Boolean> sender, Optional<Boolean> all) {
    return new Options(profile, level, expiry, sender, all, forward, readReceipt, reminder);
  }

  public Options forwarding(Optional<Boolean> allowed) {
    return new Options(profile, level, expiry, reply, replyAll, allowed, readReceipt, reminder);
  }

  public Options receipt(Optional<Boolean> wanted) {
    return new Options(profile, level, expiry, reply, replyAll, forward, wanted, reminder);
  }

  public Options reminding(Optional<Due> due) {
    return new Options(profile, level, expiry, reply, replyAll, forward, readReceipt, due);
  }
}
