package org.sealpost.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** What a page is about: a message, a person, a rule, named by its address or its form. */
@RequestScoped
public class PageSubject {
  private static final String PARAMETER = "id";
  private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject private HttpServletRequest request;

  static Optional<UUID> uuid(String text) {
    return Optional.ofNullable(text).filter(one -> one.matches(UUID_TEXT)).map(UUID::fromString);
  }

  /** Whether anything is named, known or not. */
  public boolean isNamed() {
    return text().isPresent();
  }

  public Optional<String> text() {
    return Optional.ofNullable(request.getParameter(PARAMETER));
  }

  public Optional<UUID> id() {
    return text().flatMap(PageSubject::uuid);
  }
}
