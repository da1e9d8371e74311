package org.sealpost.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page's scripts. PrimeFaces refuses a form that does not send it back, and adds
 * it to forms by script only; with it in the form itself, pages work without scripts too.
 */
@Named
@RequestScoped
public class PageNonce {

  @Inject private FacesContext faces;

  /** The nonce, as it stands in the page's policy. */
  public String getValue() {
    return PrimeFacesContext.getCspState(faces).getNonce();
  }
}
