package org.sealpost.web.open;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealpost.envelope.MessageId;

/** {@code /m/{id}}: the page of one message, the same for everybody; its script does the rest. */
@WebServlet("/m/*")
public class MessagePageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (isMessageId(request.getPathInfo())) {
      request.getRequestDispatcher("/open/message.xhtml").forward(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean isMessageId(String path) {
    if (path == null || path.length() != 23) {
      return false;
    }
    try {
      MessageId.parse(path.substring(1));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
