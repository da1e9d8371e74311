package org.sealpost.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealpost.outage.Outage;
import org.sealpost.web.request.RequestId;

/**
 * Where the container sends what no resource answered: programs are told a problem, people a page.
 */
@WebServlet("/error/tell")
public class ErrorServlet extends HttpServlet {
  /** Set on a request that failed because the database is away. */
  public static final String AWAY = "sealpost.away";

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (isOutage(request)) {
      request.setAttribute(AWAY, true);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      tell(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
    } else if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
        instanceof Integer status) {
      tell(status, request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean isOutage(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
        && Outage.isBehind(thrown);
  }

  private static void tell(int status, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (!asked.startsWith("/api/")) {
      request.getRequestDispatcher(page(status)).forward(request, response);
      return;
    }
    Problem problem = named(Problems.forStatus(status), request);
    byte[] json = problem.json();
    response.setStatus(problem.type().status());
    problem.retryAfter().ifPresent(s -> response.setIntHeader("Retry-After", s));
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  private static Problem named(Problem problem, HttpServletRequest request) {
    return problem.type().status() >= 500 ? problem.with("id", RequestId.of(request)) : problem;
  }

  private static String page(int status) {
    return switch (status) {
      case 403 -> "/error/403.xhtml";
      case 400, 404, 405, 410 -> "/error/404.xhtml";
      case 413 -> "/error/413.xhtml";
      case 503 -> "/error/503.xhtml";
      default -> "/error/500.xhtml";
    };
  }
}
