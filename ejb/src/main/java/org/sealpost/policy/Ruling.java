package org.sealpost.policy;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.sealpost.account.Setting;

/** One setting of one message on its way through account, profile, rules and header. */
final class Ruling<T> {
  private final Setting setting;
  private final Comparator<? super T> looserFirst;
  private final Function<T, String> text;
  private final boolean free;
  private final Said<T> account;

  /** What a later layer may ask for at most. */
  private Said<T> limit;

  private Said<T> effective;

  /** What held instead, if the last wish was not granted. */
  private Optional<Said<T>> refusal = Optional.empty();

  private record Said<T>(T value, Source by) {}

  /**
   * @param kind how its values compare, the tighter one being the greater, and how they read
   * @param account the loosest value the account permits
   * @param free whether rule and header may go back to what the account permits
   */
  Ruling(Setting setting, Kind<T> kind, T account, boolean free) {
    this.setting = setting;
    this.looserFirst = kind.looserFirst();
    this.text = kind.text();
    this.free = free;
    this.account = new Said<>(account, Source.ACCOUNT);
    limit = this.account;
    effective = this.account;
  }

  /** How values of a setting compare and read. */
  record Kind<T>(Comparator<? super T> looserFirst, Function<T, String> text) {}

  /**
   * The profile speaks first.
   *
   * @param own its value where nobody wishes another
   * @param loosest what it lets others ask for at most
   */
  void profile(T own, T loosest) {
    limit = granted(new Said<>(loosest, Source.PROFILE), account);
    effective = granted(new Said<>(own, Source.PROFILE), limit);
    refusal =
        setting == Setting.LEVEL && effective.by() == Source.ACCOUNT
            ? Optional.of(effective)
            : Optional.empty();
  }

  void wish(T wanted, Source by) {
    Said<T> permitted = free ? account : limit;
    effective = granted(new Said<>(wanted, by), permitted);
    refusal = effective.by() == by ? Optional.empty() : Optional.of(effective);
    limit = effective;
  }

  private Said<T> granted(Said<T> wish, Said<T> permitted) {
    return looserFirst.compare(wish.value(), permitted.value()) >= 0 ? wish : permitted;
  }

  T value() {
    return effective.value();
  }

  Source source() {
    return effective.by();
  }

  Setting setting() {
    return setting;
  }

  /** English; says what held instead of what was asked for. */
  Optional<String> notice() {
    return refusal.map(
        held ->
            "The %s's %s was used: %s."
                .formatted(held.by().text(), name(), text.apply(held.value())));
  }

  private String name() {
    return setting.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
