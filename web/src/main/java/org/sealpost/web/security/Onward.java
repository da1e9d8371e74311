package org.sealpost.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sealpost.access.SignIns;
import org.sealpost.access.SignedIn;
import org.sealpost.web.caller.Arrival;
import org.sealpost.web.caller.Caller;

/** Where a page's action leads to. */
@RequestScoped
public class Onward {

  @Inject private FacesContext faces;
  @Inject private Caller caller;
  @EJB private SignIns signIns;

  /** Leads to a path of this service; the page itself is not shown. */
  public void to(String localPath) {
    try {
      faces.getExternalContext().redirect(localPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leads to a path of this service as the reader whose session has begun; the session this browser
   * had before ends (ASVS 5.0 V7.2.4).
   */
  public void signedIn(SignedIn signedIn, String localPath) {
    caller.reader().ifPresent(former -> signIns.endSession(former, former.sessionId()));
    ExternalContext external = faces.getExternalContext();
    Arrival.enter(
        (HttpServletRequest) external.getRequest(),
        (HttpServletResponse) external.getResponse(),
        signedIn);
    to(localPath);
  }
}
