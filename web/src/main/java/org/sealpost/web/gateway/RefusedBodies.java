package org.sealpost.web.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealpost.web.multipart.Leftover;

/**
 * Sends a refusal at once and lets the client finish, so that one that sends before it listens gets
 * to see the refusal too. Without this an HTTP/2 client hangs until the idle timeout, since nobody
 * gives it more window.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class RefusedBodies extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    next.doFilter(new OpenBody(request), response);
    boolean willWait = request.getHeader("Expect") != null;
    if (response.getStatus() >= 400 && !willWait && !request.isAsyncStarted()) {
      response.flushBuffer();
      discard(request.getInputStream());
    }
  }

  private static void discard(ServletInputStream body) {
    try {
      if (!body.isFinished()) {
        Leftover.discard(body);
      }
    } catch (IOException e) {
      // The client has gone, or has been answered: nothing is left to do.
    }
  }
}
