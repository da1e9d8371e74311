package org.sealpost.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sealpost.envelope.MessageId;

/** The message a reader came for and goes back to: the parameter {@code m} of the reader pages. */
@Named
@RequestScoped
public class WaitingMessage {

  @Inject private HttpServletRequest request;

  /** The message, if the parameter names one; an id that is none is as good as absent. */
  public Optional<MessageId> message() {
    try {
      return Optional.ofNullable(request.getParameter("m")).map(MessageId::parse);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether there is one. */
  public boolean isPresent() {
    return message().isPresent();
  }

  /** Its id, or nothing. */
  public String getId() {
    return message().map(MessageId::toString).orElse("");
  }

  /** What to append to the address of a page that is to know it too. */
  public String getQuery() {
    return message().map(id -> "?m=" + id).orElse("");
  }
}
