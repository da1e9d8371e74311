package org.sealpost.smtp;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The verification of Java's own trust manager, of which it is noted what failed. It refuses all
 * that the other refuses.
 */
final class NotedTrust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager trust;
  private Trouble trouble;

  NotedTrust(X509ExtendedTrustManager trust) {
    this.trust = trust;
  }

  /** What failed, if the certificate is the reason. */
  Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      trouble = Trouble.UNTRUSTED;
      trust.checkServerTrusted(chain, type);
      trouble = Trouble.WRONG_NAME;
      // Checks the chain once more, and the name.
      trust.checkServerTrusted(chain, type, socket);
      trouble = null;
    } catch (CertificateException refused) {
      if (isOutOfDate(refused)) {
        trouble = Trouble.EXPIRED;
      }
      throw refused;
    }
  }

  private static boolean isOutOfDate(Throwable refused) {
    return Stream.iterate(refused, one -> one != null, Throwable::getCause)
        .anyMatch(
            one ->
                one instanceof CertificateExpiredException
                    || one instanceof CertificateNotYetValidException);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    trust.checkServerTrusted(chain, type, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("not without a connection, whose name is checked");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("no client is trusted");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("no client is trusted");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("no client is trusted");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trust.getAcceptedIssuers();
  }
}
