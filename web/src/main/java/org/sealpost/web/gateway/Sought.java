package org.sealpost.web.gateway;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemException;
import org.sealpost.web.error.ProblemType;

/** Turns what a search or an order names into types; what is absent stays so. */
public final class Sought {
  private Sought() {}

  public static Optional<Instant> moment(String name, String text) {
    return Optional.ofNullable(text).map(given -> Wishes.moment(name, given));
  }

  public static Optional<EmailAddress> address(String name, String text) {
    return Optional.ofNullable(text).map(given -> Addresses.inJson(name, given));
  }

  public static Optional<MessageId> messageId(String text) {
    try {
      return Optional.ofNullable(text).map(MessageId::parse);
    } catch (IllegalArgumentException e) {
      throw malformed("messageId has 22 characters of base64url.");
    }
  }

  /** The id in a path; whatever is none stands for a message that is not there. */
  public static MessageId idInPath(String text) {
    try {
      return MessageId.parse(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemType.NOT_FOUND, "The account has no such message.").exception();
    }
  }

  /** A constant by its name in small letters, with hyphens. */
  public static <E extends Enum<E>> Optional<E> constant(String name, Class<E> type, String text) {
    return Optional.ofNullable(text).map(given -> constantOf(name, type, given));
  }

  private static <E extends Enum<E>> E constantOf(String name, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> key(one).equals(text))
        .findFirst()
        .orElseThrow(() -> malformed(name + " is one of: " + String.join(", ", keys(type)) + "."));
  }

  private static String[] keys(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Sought::key).toArray(String[]::new);
  }

  /** As bodies write a constant, such as {@code not-activated}. */
  public static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The refusal of a body. */
  public static ProblemException malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED, detail).exception();
  }
}
