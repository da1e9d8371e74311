package org.sealpost.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The button that was pressed in a form which this page has sent, and the fields beside it; an
 * address that looks like one is none. A button of a list names its row by id: the row number of a
 * list that has changed meanwhile would name another one.
 */
@RequestScoped
public class PressedButton {
  @Inject private HttpServletRequest request;
  @Inject private FacesContext faces;

  /** The id in the button of that name, if it was the one that was pressed. */
  public Optional<UUID> id(String name) {
    return text(name).flatMap(PageSubject::uuid);
  }

  /** The number in a button or hidden field of that name. */
  public OptionalInt number(String name) {
    return text(name).filter(text -> text.matches("[0-9]{1,9}")).stream()
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  public boolean is(String name) {
    return text(name).isPresent();
  }

  /** What the button or hidden field of that name says. */
  public Optional<String> text(String name) {
    return faces.isPostback() ? Optional.ofNullable(request.getParameter(name)) : Optional.empty();
  }
}
