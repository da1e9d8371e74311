package org.sealpost.web.request;

import jakarta.ejb.EJB;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealpost.metrics.Metrics;
import org.sealpost.settings.Settings;

/** The first filter: gives the request its id and measures how long its answer takes. */
public final class Requests extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @EJB private transient Settings settings;
  @EJB private transient Metrics metrics;

  /** A failure keeps the thread's name: the server logs it after this, and then tells it. */
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    response.setHeader(RequestId.HEADER, RequestId.begin(request, settings::trusts));
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      next.doFilter(request, response);
    } else {
      measured(request, response, next);
    }
    RequestId.end();
  }

  private void measured(HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    long begun = System.nanoTime();
    boolean answered = false;
    try {
      next.doFilter(request, response);
      answered = true;
    } finally {
      int status = answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      metrics.served(Endpoint.of(request), status, System.nanoTime() - begun);
    }
  }
}
