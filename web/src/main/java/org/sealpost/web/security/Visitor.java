package org.sealpost.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sealpost.access.ReaderAccess;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.error.ErrorServlet;

/** The reader as the head of each page shows them. */
@Named
@RequestScoped
public class Visitor {

  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  /** Whether a reader is signed in, and is so after this request too. */
  public boolean isSignedIn() {
    return isKnown()
        && caller.reader().isPresent()
        && request.getAttribute(SignOutServlet.DONE) == null;
  }

  /** Nobody can be asked who reads while the database is away. */
  private boolean isKnown() {
    return request.getAttribute(ErrorServlet.AWAY) == null;
  }

  /** The reader's name, or nothing. */
  public String getName() {
    return caller.reader().map(ReaderAccess::name).orElse("");
  }

  /** The reader's address, or nothing. */
  public String getEmail() {
    return caller.reader().map(ReaderAccess::email).orElse("");
  }
}
