package org.sealpost.web.console.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.access.Password;
import org.sealpost.bulk.BulkChanges;
import org.sealpost.message.Order;
import org.sealpost.settings.Limits;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;

/**
 * The question before messages are changed. Which one is asked is told by the request alone, so
 * that its fields are read when it is answered.
 */
@Named("order")
@RequestScoped
public class OrderForm {
  /** Everything that the search finds. */
  static final String ALL = "all";

  /** Those that were chosen. */
  static final String SELECTED = "selected";

  /** The message as a whole. */
  static final String WHOLE = "message";

  @Inject private PressedButton pressed;
  @Inject private Console console;
  @Inject private FormProblems problems;

  private Optional<Order.Kind> kind = Optional.empty();
  private String target;
  private String reason;
  private String expires;
  private String password;

  @PostConstruct
  void begin() {
    if (pressed.is("yes")) {
      kind = pressed.text("order-kind").flatMap(OrderForm::named);
      target = pressed.text("order-target").orElse(WHOLE);
    } else {
      kind = Arrays.stream(Order.Kind.values()).filter(one -> pressed.is(key(one))).findFirst();
      target = kind.flatMap(one -> pressed.text(key(one))).orElse(WHOLE);
    }
  }

  private static Optional<Order.Kind> named(String key) {
    return Arrays.stream(Order.Kind.values()).filter(one -> key(one).equals(key)).findFirst();
  }

  private static String key(Order.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the question was answered with yes. */
  boolean isAnswered() {
    return isAsked() && pressed.is("yes");
  }

  /** What shall be done; nothing if something typed is to be corrected. */
  Optional<Order> order() {
    return kind.flatMap(
        one ->
            switch (one) {
              case LOCK -> lock();
              case UNLOCK -> Optional.of(Order.unlock());
              case EXPIRE -> expire();
            });
  }

  private Optional<Order> lock() {
    Order order = Order.lock(reason == null ? "" : reason.strip());
    if (!order.isWellFormed()) {
      problems.add("reason", "admin.order.reason.toolong", Limits.REASON_CHARACTERS);
    }
    return Optional.of(order).filter(Order::isWellFormed);
  }

  private Optional<Order> expire() {
    if (expires == null) {
      return Optional.of(Order.expire(Optional.empty()));
    }
    Optional<Instant> moment = TypedMoment.parse(expires, console.mine().reader().zone());
    if (moment.isEmpty()) {
      problems.add("expires", "admin.messages.wrong.from");
    }
    return moment.map(at -> Order.expire(Optional.of(at)));
  }

  Optional<Password> typedPassword() {
    return Optional.ofNullable(password).map(Password::of);
  }

  /** The question is over. */
  void close() {
    kind = Optional.empty();
    password = null;
  }

  public boolean isAsked() {
    return kind.isPresent();
  }

  public boolean isOfAll() {
    return ALL.equals(target);
  }

  public boolean isPasswordNeeded() {
    return isOfAll() && kind.filter(BulkChanges::needsPassword).isPresent();
  }

  /** Such as {@code lock}. */
  public String getKind() {
    return kind.map(OrderForm::key).orElse("");
  }

  /** All, the chosen ones, the message, or the address of one recipient of it. */
  public String getTarget() {
    return target;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getExpires() {
    return expires;
  }

  public void setExpires(String expires) {
    this.expires = expires;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
