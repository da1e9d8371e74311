package org.sealpost.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * The button of a list that was pressed. It names its row by id: the row number of a list that has
 * changed meanwhile would name another one.
 */
@RequestScoped
class PressedButton {
  private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject private HttpServletRequest request;

  /** The id in the button of that name, if it was the one that was pressed. */
  Optional<UUID> id(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .filter(text -> text.matches(UUID_TEXT))
        .map(UUID::fromString);
  }

  /** What a button or hidden field of that name says. */
  Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  boolean is(String name) {
    return request.getParameter(name) != null;
  }
}
