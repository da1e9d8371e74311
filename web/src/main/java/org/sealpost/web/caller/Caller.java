package org.sealpost.web.caller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.SignedIn;
import org.sealpost.account.GatewayAccess;
import org.sealpost.administration.Program;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.MetricsToken;

/** Who sent the request at hand. Asked the first time somebody wants to know, then remembered. */
@RequestScoped
public class Caller {
  private static final String BEARER = "Bearer ";

  @Inject private HttpServletRequest request;
  @Inject private Recognition recognition;

  private Optional<GatewayAccess> gateway;
  private Optional<ReaderAccess> reader;

  /** The gateway whose token the request bears. */
  public Optional<GatewayAccess> gateway() {
    if (gateway == null) {
      gateway = bearer().flatMap(token -> recognition.gateway(token, address()));
    }
    return gateway;
  }

  /** The gateway, as one who administers its account. */
  public Optional<Program> program() {
    return gateway().map(known -> known.program(address()));
  }

  /** The reader whose live session the browser proves. */
  public Optional<ReaderAccess> reader() {
    if (reader == null) {
      reader = Cookies.SESSION.of(request).flatMap(recognition::reader);
    }
    return reader;
  }

  /** Whether the request bears the token of the operator's monitoring. */
  boolean shows(MetricsToken token) {
    return bearer().filter(token::is).isPresent();
  }

  /** Where the request came from. */
  public ClientAddress address() {
    List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
    InetAddress peer =
        Hops.literal(request.getRemoteAddr()).orElse(InetAddress.getLoopbackAddress());
    return new ClientAddress(Hops.client(peer, forwarded, recognition::trusts));
  }

  /** Takes the browser in as the reader who has just signed in; before the answer is begun. */
  public void enter(SignedIn signedIn, HttpServletResponse response) {
    Arrival.enter(request, response, signedIn);
    reader = Optional.of(signedIn.reader());
  }

  /** Begins a session by the remembered device, where there is one and no session. */
  void recognise(HttpServletResponse response) {
    if (reader().isEmpty()) {
      Cookies.DEVICE
          .of(request)
          .flatMap(device -> recognition.device(device, address()))
          .ifPresent(signedIn -> enter(signedIn, response));
    }
  }

  private Optional<String> bearer() {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip())
        .filter(token -> !token.isEmpty() && token.length() <= 128);
  }
}
