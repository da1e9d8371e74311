package org.sealpost.web.language;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.sealpost.web.caller.Cookies;

/** Takes the reader's choice of a language and leads back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Optional.ofNullable(request.getParameter("language"))
        .filter(tag -> tag.matches("[A-Za-z0-9-]{2,20}"))
        .ifPresent(tag -> Cookies.LANGUAGE.give(response, tag));
    String back = request.getParameter("back");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", Here.isLocal(back) ? back : "/");
  }
}
