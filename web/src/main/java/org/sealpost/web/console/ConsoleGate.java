package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Administrators;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Paths;
import org.sealpost.web.caller.SignInFirst;

/**
 * Lets into the console whoever may see the page; everybody else is refused, whatever the page
 * itself would do. A page that is not listed, an account that is not theirs and one that does not
 * exist get the same answer.
 */
@WebFilter("/admin/*")
public class ConsoleGate extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Servers ask for the welcome file of a folder, whether it is there or not. */
  private static final Set<String> ENTRANCE =
      Set.of("/admin", "/admin/", "/admin/index", "/admin/index.xhtml");

  @EJB private transient Administrators administrators;
  @Inject private transient Caller caller;
  @Inject private transient Console console;
  @Inject private transient Menu menu;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (caller.reader().isEmpty()) {
      SignInFirst.send(request, response);
    } else if (ENTRANCE.contains(Paths.of(request))) {
      lead(response);
    } else {
      enter(request, response, next);
    }
  }

  private void lead(HttpServletResponse response) throws IOException {
    Optional<ConsolePage> first =
        Stream.concat(menu.getAccountPages().stream(), menu.getServicePages().stream()).findFirst();
    if (first.isPresent()) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", first.get().getPath() + console.getQuery());
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    Optional<ConsolePage> page = console.page();
    Optional<Administrator> administrator = console.administrator();
    boolean nowhere = page.filter(one -> !one.isOfService()).isPresent() && noAccount();
    if (page.isEmpty() || administrator.isEmpty() || nowhere) {
      response.sendError(
          console.isAdministrator()
              ? HttpServletResponse.SC_NOT_FOUND
              : HttpServletResponse.SC_FORBIDDEN);
    } else if (!administrator.get().may(page.get().permission())) {
      administrators.refused(administrator.get(), page.get().permission());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      show(administrator.get(), request, response, next);
    }
  }

  private boolean noAccount() {
    return console.account().isEmpty();
  }

  /** A page offers nothing that is not permitted; a request may ask for it all the same. */
  private void show(
      Administrator administrator,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain next)
      throws IOException, ServletException {
    try {
      next.doFilter(request, response);
    } catch (ServletException failed) {
      Optional<NotPermittedException> refusal = refusal(failed);
      if (refusal.isEmpty()) {
        throw failed;
      }
      administrators.refused(administrator, refusal.get().permission());
      response.reset();
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static Optional<NotPermittedException> refusal(Throwable failed) {
    return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
        .filter(NotPermittedException.class::isInstance)
        .map(NotPermittedException.class::cast)
        .findFirst();
  }
}
