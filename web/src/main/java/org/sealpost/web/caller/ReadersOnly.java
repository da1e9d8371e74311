package org.sealpost.web.caller;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads everybody who is not signed in from the pages below {@code /portal} to the sign-in page.
 */
@WebFilter("/portal/*")
public class ReadersOnly extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Caller caller;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (caller.reader().isPresent()) {
      next.doFilter(request, response);
    } else {
      SignInFirst.send(request, response);
    }
  }
}
