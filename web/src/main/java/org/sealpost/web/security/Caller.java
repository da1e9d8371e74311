package org.sealpost.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.sealpost.access.ReaderAccess;
import org.sealpost.account.GatewayAccess;
import org.sealpost.settings.ClientAddress;

/** Who sent this request, as the authentication mechanism found out. */
@RequestScoped
public class Caller {

  @Inject private HttpServletRequest request;
  private GatewayAccess gateway;
  private ReaderAccess reader;

  /** The gateway whose token came with the request. */
  public Optional<GatewayAccess> gateway() {
    return Optional.ofNullable(gateway);
  }

  /** The reader whose session came with the request. */
  public Optional<ReaderAccess> reader() {
    return Optional.ofNullable(reader);
  }

  /** Where the request comes from. */
  public ClientAddress address() {
    try {
      return new ClientAddress(InetAddress.getByName(request.getRemoteAddr()));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("the server names peers by their numbers", e);
    }
  }

  void isGateway(GatewayAccess access) {
    gateway = access;
  }

  void isReader(ReaderAccess access) {
    reader = access;
  }
}
