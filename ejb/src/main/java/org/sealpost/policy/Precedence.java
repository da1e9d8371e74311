package org.sealpost.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealpost.account.Bounds;
import org.sealpost.account.Setting;
import org.sealpost.envelope.Level;

/**
 * Who decides a setting of a message. The account sets bounds. Then profile, rule and header, in
 * this order, may each only tighten: a higher level, an earlier expiry or reminder, fewer
 * permissions, a read receipt more. A setting that the account names as free may be loosened again
 * by rule and header, within the account's bounds. What is done to a message once it is sent comes
 * last, and stays within these bounds too: {@link Bounds#within}.
 */
final class Precedence {
  private static final List<Level> LEVELS = List.of(Level.LOW, Level.MEDIUM, Level.HIGH);
  private static final Ruling.Kind<Level> LEVEL =
      new Ruling.Kind<>(Comparator.comparing(LEVELS::indexOf), Level::wireName);
  private static final Instant NEVER = Instant.MAX;
  private static final Ruling.Kind<Instant> MOMENT =
      new Ruling.Kind<>(Comparator.reverseOrder(), at -> at.equals(NEVER) ? "never" : "" + at);
  private static final Ruling.Kind<Boolean> PERMISSION =
      new Ruling.Kind<>(Comparator.reverseOrder(), Precedence::yesOrNo);
  private static final Ruling.Kind<Boolean> DUTY =
      new Ruling.Kind<>(Comparator.naturalOrder(), Precedence::yesOrNo);

  private final Instant now;
  private final Ruling<Level> level;
  private final Ruling<Instant> expiry;
  private final Ruling<Boolean> reply;
  private final Ruling<Boolean> replyAll;
  private final Ruling<Boolean> forward;
  private final Ruling<Boolean> readReceipt;
  private final Ruling<Instant> reminder;

  private Precedence(Bounds bounds, Instant now) {
    this.now = now;
    level = ruling(Setting.LEVEL, LEVEL, bounds.lowest(), bounds);
    expiry = ruling(Setting.EXPIRY, MOMENT, bounds.latestExpiry(now).orElse(NEVER), bounds);
    reply = ruling(Setting.REPLY, PERMISSION, bounds.replies(), bounds);
    replyAll = ruling(Setting.REPLY_ALL, PERMISSION, bounds.replies(), bounds);
    forward = ruling(Setting.FORWARD, PERMISSION, bounds.forwards(), bounds);
    readReceipt = ruling(Setting.READ_RECEIPT, DUTY, false, bounds);
    reminder = ruling(Setting.REMINDER, MOMENT, NEVER, bounds);
  }

  private static <T> Ruling<T> ruling(
      Setting setting, Ruling.Kind<T> kind, T loosest, Bounds bounds) {
    return new Ruling<>(setting, kind, loosest, bounds.isFree(setting));
  }

  /**
   * The terms of a message that is issued now.
   *
   * @param layers in the order of {@link Source}
   */
  static TermsOutcome terms(
      Bounds bounds, ProfileSettings profile, List<Layer> layers, Instant now) {
    if (asksForCode(profile, layers)) {
      return TermsOutcome.None.LEVEL_UNSUPPORTED;
    }
    Precedence precedence = new Precedence(bounds, now);
    precedence.profile(profile);
    layers.forEach(precedence::hear);
    return precedence.expiry.value().isAfter(now)
        ? precedence.terms(profile)
        : TermsOutcome.None.EXPIRY_PASSED;
  }

  /** Code stands beside the order of levels; it is not offered, whoever asks for it. */
  private static boolean asksForCode(ProfileSettings profile, List<Layer> layers) {
    return Stream.concat(
            Stream.of(profile.level()),
            layers.stream().flatMap(layer -> layer.options().level().stream()))
        .anyMatch(Level.CODE::equals);
  }

  private void profile(ProfileSettings profile) {
    Replies replies = profile.replies();
    level.profile(profile.level(), profile.level());
    expiry.profile(in(profile.times().expiryDays()), in(profile.times().longestExpiryDays()));
    reply.profile(replies.reply(), replies.reply());
    replyAll.profile(replies.replyAll(), replies.replyAll());
    forward.profile(replies.forward(), replies.forward());
    readReceipt.profile(replies.readReceipt(), replies.readReceipt());
    reminder.profile(in(profile.times().remindDays()), in(profile.times().remindDays()));
  }

  private Instant in(int days) {
    return days == 0 ? NEVER : Due.afterDays(days).of(now);
  }

  private void hear(Layer layer) {
    Options asked = layer.options();
    Source by = layer.source();
    asked.level().ifPresent(wish -> level.wish(wish, by));
    asked.expiry().ifPresent(wish -> expiry.wish(wish.of(now), by));
    asked.reply().ifPresent(wish -> reply.wish(wish, by));
    asked.replyAll().ifPresent(wish -> replyAll.wish(wish, by));
    asked.forward().ifPresent(wish -> forward.wish(wish, by));
    asked.readReceipt().ifPresent(wish -> readReceipt.wish(wish, by));
    asked.reminder().ifPresent(wish -> reminder.wish(wish.of(now), by));
  }

  private Terms terms(ProfileSettings profile) {
    return new Terms(
        profile.name(),
        level.value(),
        moment(expiry),
        moment(reminder),
        new Replies(reply.value(), replyAll.value(), forward.value(), readReceipt.value()),
        profile.appearance(),
        sources(),
        notice());
  }

  private static Optional<Instant> moment(Ruling<Instant> ruling) {
    return Optional.of(ruling.value()).filter(at -> !at.equals(NEVER));
  }

  private Map<Setting, Source> sources() {
    Map<Setting, Source> sources = new EnumMap<>(Setting.class);
    all().forEach(ruling -> sources.put(ruling.setting(), ruling.source()));
    return sources;
  }

  private Optional<String> notice() {
    return Optional.of(
            all().flatMap(ruling -> ruling.notice().stream()).collect(Collectors.joining(" ")))
        .filter(text -> !text.isEmpty());
  }

  private Stream<Ruling<?>> all() {
    return Stream.of(level, expiry, reply, replyAll, forward, readReceipt, reminder);
  }

  private static String yesOrNo(boolean value) {
    return value ? "yes" : "no";
  }
}
