package org.sealpost.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The button of a list that was pressed. It names its row by id: the row number of a list that has
 * changed meanwhile would name another one.
 */
@RequestScoped
public class PressedButton {
  private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject private HttpServletRequest request;

  /** The id in the button of that name, if it was the one that was pressed. */
  public Optional<UUID> id(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(text -> text.matches(UUID_TEXT))
        .map(UUID::fromString);
  }

  /** The number in a button or hidden field of that name. */
  public OptionalInt number(String name) {
    String text = request.getParameter(name);
    return text != null && text.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  public boolean is(String name) {
    return request.getParameter(name) != null;
  }

  /** What the button or hidden field of that name says. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }
}
