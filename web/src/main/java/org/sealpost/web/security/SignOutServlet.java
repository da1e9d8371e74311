package org.sealpost.web.security;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.sealpost.access.SignIns;
import org.sealpost.web.caller.Caller;
import org.sealpost.web.caller.Cookies;

/** Ends the session of this browser, on every node; other devices stay signed in. */
@WebServlet("/security/sign-out")
public class SignOutServlet extends HttpServlet {

  static final String DONE = "signedOut";

  @Inject private transient Caller caller;
  @EJB private transient SignIns signIns;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    caller.reader().ifPresent(reader -> signIns.signOut(reader, Cookies.DEVICE.of(request)));
    Cookies.SESSION.take(response);
    Cookies.DEVICE.take(response);
    Cookies.PENDING.take(response);
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    // No wider directive: it would end the worker, drafts and neighbours' cookies too.
    response.setHeader("Clear-Site-Data", "\"cache\"");
    request.setAttribute(DONE, true);
    request.getRequestDispatcher("/security/signed-out.xhtml").forward(request, response);
  }
}
