package org.sealpost.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sealpost.account.Setting;
import org.sealpost.envelope.Level;
import org.sealpost.envelope.MailHeaders;

/**
 * What a mail's own header asks for: by this service's names or, as some gateways write them
 * already, by those of Cisco's encryption. Where both are there, ours counts.
 *
 * @param unread names of fields whose values mean nothing here
 */
public record MailOptions(Options options, List<String> unread) {
  private static final Map<Setting, List<String>> NAMES =
      Map.of(
          Setting.LEVEL, List.of("X-Sealpost-Level"),
          Setting.EXPIRY, List.of("X-Sealpost-Expires", "X-PostX-ExpirationDate"),
          Setting.REPLY, List.of("X-Sealpost-Reply", "X-PostX-Reply-Enabled"),
          Setting.REPLY_ALL, List.of("X-Sealpost-Reply-All", "X-PostX-Reply-All-Enabled"),
          Setting.FORWARD, List.of("X-Sealpost-Forward", "X-PostX-Forward-Enabled"),
          Setting.READ_RECEIPT, List.of("X-Sealpost-Read-Receipt", "X-PostX-Send-Return-Receipt"),
          Setting.REMINDER, List.of("X-Sealpost-Remind", "X-PostX-ReadNotificationDate"));

  /** Whether a header field of that name is an option, which is not sent on. */
  public static boolean isOne(String name) {
    return NAMES.values().stream()
        .flatMap(List::stream)
        .anyMatch(option -> option.equalsIgnoreCase(name));
  }

  public static MailOptions of(MailHeaders headers) {
    List<String> unread = new ArrayList<>();
    Reader reader = new Reader(headers, unread);
    Options options =
        Options.none()
            .atLevel(reader.read(Setting.LEVEL, MailOptions::level))
            .expiring(reader.read(Setting.EXPIRY, MailMoment::parse))
            .replying(
                reader.read(Setting.REPLY, MailOptions::flag),
                reader.read(Setting.REPLY_ALL, MailOptions::flag))
            .forwarding(reader.read(Setting.FORWARD, MailOptions::flag))
            .receipt(reader.read(Setting.READ_RECEIPT, MailOptions::flag))
            .reminding(reader.read(Setting.REMINDER, MailMoment::parse));
    return new MailOptions(options, List.copyOf(unread));
  }

  /** Whether the mail has no such field. */
  public boolean isEmpty() {
    return options.equals(Options.none()) && unread.isEmpty();
  }

  /** English; what a gateway should know of fields that mean nothing. */
  public Optional<String> notice() {
    return unread.isEmpty()
        ? Optional.empty()
        : Optional.of("Not understood: " + String.join(", ", unread) + ".");
  }

  private static Optional<Level> level(String text) {
    return Level.ofWireName(text.toLowerCase(Locale.ROOT)).filter(level -> level != Level.CODE);
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Reads one field after the other and notes what it does not understand. */
  private record Reader(MailHeaders headers, List<String> unread) {
    private <T> Optional<T> read(Setting setting, Function<String, Optional<T>> meaning) {
      for (String name : NAMES.get(setting)) {
        List<String> values = headers.values(name);
        if (!values.isEmpty()) {
          Optional<T> read = meaning.apply(values.get(0).strip());
          if (read.isEmpty()) {
            unread.add(name);
          }
          return read;
        }
      }
      return Optional.empty();
    }
  }
}
