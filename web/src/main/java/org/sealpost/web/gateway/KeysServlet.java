package org.sealpost.web.gateway;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealpost.message.Tickets;

/** The public ticket keys, for everybody who checks envelopes. */
@WebServlet("/.well-known/sealpost-keys.json")
public class KeysServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient Tickets tickets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] json = tickets.published().toJson();
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
