package org.sealpost.smtp;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.sealpost.settings.Settings;

/**
 * Whose signatures on a mail server's certificate count: Java's authorities, and the operator's.
 */
@ApplicationScoped
class TrustedAuthorities {
  @EJB private Settings settings;

  /** Read anew each time, so that an authority can be added without a restart. */
  X509ExtendedTrustManager now() throws TroubleException {
    return with(settings.tlsTrust());
  }

  /**
   * @param file further authorities, PEM
   * @throws TroubleException if the file cannot be read: then nobody is trusted
   */
  static X509ExtendedTrustManager with(Optional<Path> file) throws TroubleException {
    try {
      X509ExtendedTrustManager own = manager(null);
      return file.isEmpty() ? own : manager(store(own, read(file.get())));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new TroubleException(Trouble.UNTRUSTED, unreadable);
    }
  }

  private static List<Certificate> read(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }
  }

  private static KeyStore store(X509ExtendedTrustManager own, List<Certificate> more)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    List<Certificate> all =
        Stream.concat(Arrays.stream(own.getAcceptedIssuers()), more.stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      store.setCertificateEntry(String.valueOf(i), all.get(i));
    }
    return store;
  }

  private static X509ExtendedTrustManager manager(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }
}
