package org.sealpost.smtp;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A TLS handshake that has succeeded: version, certificate and name are verified. */
final class Handshake {
  private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
  // Java tells an old version in the text of an exception only.
  private static final Pattern VERSION = Pattern.compile("(?i)protocol[ _]version");

  private final SSLSocket socket;

  private Handshake(SSLSocket socket) {
    this.socket = socket;
  }

  /** A context of its own for each: no session is resumed, every certificate is looked at. */
  static Handshake over(Socket plain, MailHost host, X509ExtendedTrustManager trust)
      throws TroubleException {
    NotedTrust noted = new NotedTrust(trust);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {noted}, null);
      SSLSocket socket =
          (SSLSocket)
              context.getSocketFactory().createSocket(plain, host.name().name(), host.port(), true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setProtocols(VERSIONS);
      // The rules of RFC 2818, which are those of RFC 6125 for a host name; Java has no others.
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return new Handshake(socket);
    } catch (IOException failed) {
      throw new TroubleException(noted.trouble().orElseGet(() -> trouble(failed)), failed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Trouble trouble(IOException failed) {
    boolean version = VERSION.matcher(String.valueOf(failed.getMessage())).find();
    return version ? Trouble.OLD_VERSION : Trouble.NO_HANDSHAKE;
  }

  SSLSocket socket() {
    return socket;
  }

  Secured secured() {
    try {
      X509Certificate own = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return new Secured(socket.getSession().getProtocol(), own.getNotAfter().toInstant());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
