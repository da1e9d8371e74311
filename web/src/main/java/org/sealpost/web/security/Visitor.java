package org.sealpost.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sealpost.access.ReaderAccess;
import org.sealpost.web.caller.Caller;

/** The reader as the head of each page shows them. */
@Named
@RequestScoped
public class Visitor {

  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  /** Whether a reader is signed in, and is so after this request too. */
  public boolean isSignedIn() {
    return caller.reader().isPresent() && request.getAttribute(SignOutServlet.DONE) == null;
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
