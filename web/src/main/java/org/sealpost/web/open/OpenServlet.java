package org.sealpost.web.open;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.sealpost.message.Tickets;
import org.sealpost.metrics.Metrics;
import org.sealpost.metrics.Work;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;
import org.sealpost.spool.SpoolUnusableException;
import org.sealpost.web.multipart.BrokenBodyException;
import org.sealpost.web.multipart.Leftover;
import org.sealpost.web.multipart.Parts;
import org.sealpost.web.open.PostRefusedException.Why;

/**
 * {@code /open}: takes an envelope in and hands it back to the browser. The body is received whole
 * before the first byte is sent, since browsers read an answer only after they have sent all.
 */
@WebServlet("/open")
public class OpenServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(OpenServlet.class.getName());

  @EJB private transient Tickets tickets;
  @EJB private transient Settings settings;
  @Inject private transient PostedCiphertexts ciphertexts;
  @EJB private transient Metrics metrics;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/open/drop");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    InputStream body = request.getInputStream();
    try (PostedEnvelope envelope = receive(request, body)) {
      new EchoPage(envelope, Page.of(request)).writeTo(response);
    } catch (PostRefusedException refused) {
      metrics.refused(Work.POST, refused.why());
      Leftover.discard(body);
      Page.of(request).refuse(refused.why(), response);
    }
  }

  private PostedEnvelope receive(HttpServletRequest request, InputStream body) throws IOException {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw new PostRefusedException(Why.DAMAGED);
    }
    if (request.getContentLengthLong() > Limits.OPEN_BODY_BYTES) {
      throw new PostRefusedException(Why.TOO_LARGE);
    }
    try {
      Parts parts = Parts.of(type, new LimitedInput(body, Limits.OPEN_BODY_BYTES));
      return new Reception(this::isGenuine, () -> ciphertexts.begin(settings.spool())).take(parts);
    } catch (BrokenBodyException e) {
      throw new PostRefusedException(Why.DAMAGED);
    } catch (SpoolUnusableException full) {
      LOG.log(Level.ERROR, full.getMessage());
      throw new PostRefusedException(Why.NO_ROOM);
    }
  }

  private boolean isGenuine(byte[] header, byte[] ticket) {
    return tickets.check(header, ticket).isPresent();
  }
}
