package org.sealpost.web.security;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sealpost.web.language.FormProblems;

/**
 * Lets a form act only if it returns from the browser it was given to. Any other comes back to the
 * reader with what was typed in it, and has done nothing. Nothing else is remembered of a page: a
 * form may return to another node than the one that showed it, however long it was open.
 */
public final class ReturnedForms implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.ANY_PHASE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW) {
      forgetNonce(faces);
    } else if (event.getPhaseId() == PhaseId.INVOKE_APPLICATION) {
      refuse(faces);
    } else if (event.getPhaseId() == PhaseId.RENDER_RESPONSE) {
      token(faces).give((HttpServletResponse) faces.getExternalContext().getResponse());
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    UIViewRoot page = event.getFacesContext().getViewRoot();
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW && page != null) {
      // The layout says so too, but late: PrimeFaces would have begun an HTTP session by then.
      page.setTransient(true);
    }
  }

  /** PrimeFaces takes over the nonce a form sends; a stranger's must not become the page's. */
  private static void forgetNonce(FacesContext faces) {
    ExternalContext external = faces.getExternalContext();
    if (external.getRequest() instanceof HttpServletRequest request
        && request.getMethod().equals("POST")
        && !token(faces).isSentBack()) {
      external.setRequest(new FreshNonce(request));
    }
  }

  private static void refuse(FacesContext faces) {
    if (faces.isPostback() && !token(faces).isSentBack()) {
      bean(faces, "problems", FormProblems.class).add(FormProblems.FORM, "form.again");
      faces.renderResponse();
    }
  }

  private static FormToken token(FacesContext faces) {
    return bean(faces, "formToken", FormToken.class);
  }

  private static <T> T bean(FacesContext faces, String name, Class<T> type) {
    return faces.getApplication().evaluateExpressionGet(faces, "#{" + name + "}", type);
  }
}
