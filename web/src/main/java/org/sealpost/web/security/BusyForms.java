package org.sealpost.web.security;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sealpost.access.Passwords;
import org.sealpost.web.caller.Paths;
import org.sealpost.web.language.Language;
import org.sealpost.web.language.Texts;
import org.sealpost.web.plain.PlainPage;

/**
 * Turns forms with a password away while too many wait for their turn (ASVS 5.0 V2.4.1): a page of
 * Faces costs several milliseconds of a core, and with many people at the door those would be
 * missing to the few who are let in, and to everybody who is inside.
 */
public final class BusyForms extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @EJB private transient Passwords passwords;
  @Inject private transient FormToken token;
  @Inject private transient Language language;
  @Inject private transient Texts texts;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    Optional<PasswordForm> form =
        PasswordForm.sentTo(Paths.of(request))
            .filter(sent -> request.getMethod().equals("POST"))
            .filter(sent -> token.isSentBack() && passwords.turnAway());
    if (form.isPresent()) {
      PlainPage frame = new PlainPage(language.getLocale());
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setIntHeader("Retry-After", Passwords.RETRY_AFTER_SECONDS);
      PlainPage.send(form.get().again(request.getParameterMap(), frame, texts), response);
    } else {
      next.doFilter(request, response);
    }
  }
}
