package org.sealpost.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of the tests, and the certificates of good and bad mail servers. */
public final class MailCertificates {
  /** What the certificates name, but {@link Kind#WRONG_NAME}. */
  public static final String HOST = "mx.tls.example";

  private static final String PASSWORD = "only-for-tests";
  private static final String AUTHORITY = "authority";

  private final Path folder;

  private MailCertificates(Path folder) {
    this.folder = folder;
  }

  /** A certificate of a mail server. */
  public enum Kind {
    GOOD,
    EXPIRED,
    SELF_SIGNED,
    WRONG_NAME
  }

  /** Those in that folder; made if they are not there. */
  public static synchronized MailCertificates in(Path folder) {
    MailCertificates all = new MailCertificates(folder);
    if (!Files.exists(all.authority())) {
      all.make();
    }
    return all;
  }

  /** The authority's certificate, PEM. */
  public Path authority() {
    return folder.resolve("tls-authority.pem");
  }

  private void make() {
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(store());
    } catch (IOException refused) {
      throw new IllegalStateException(refused);
    }
    pair(AUTHORITY, "-ext", "bc:c", "-validity", "3650");
    signed(Kind.GOOD, HOST, "-validity", "3650");
    signed(Kind.EXPIRED, HOST, "-startdate", "-10d", "-validity", "1");
    signed(Kind.WRONG_NAME, "mx.other.example", "-validity", "3650");
    pair(Kind.SELF_SIGNED.name(), "-ext", "san=dns:" + HOST, "-validity", "3650");
    keytool("-exportcert", "-rfc", "-alias", AUTHORITY, "-file", authority().toString());
  }

  private void signed(Kind kind, String host, String... more) {
    List<String> options =
        new ArrayList<>(List.of("-signer", AUTHORITY, "-ext", "san=dns:" + host));
    options.addAll(List.of(more));
    pair(kind.name(), options.toArray(String[]::new));
  }

  private void pair(String alias, String... more) {
    List<String> options =
        new ArrayList<>(
            List.of("-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname", "CN=" + alias));
    options.addAll(List.of(more));
    keytool(options.toArray(String[]::new));
  }

  private void keytool(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-keystore", store().toString(), "-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Path store() {
    return folder.resolve("tls-servers.p12");
  }

  /** What a server with that certificate speaks TLS with. */
  SSLContext context(Kind kind) {
    try (InputStream in = Files.newInputStream(store())) {
      KeyStore all = KeyStore.getInstance("PKCS12");
      all.load(in, PASSWORD.toCharArray());
      KeyStore one = KeyStore.getInstance("PKCS12");
      one.load(null, null);
      one.setKeyEntry(
          "server",
          all.getKey(kind.name(), PASSWORD.toCharArray()),
          PASSWORD.toCharArray(),
          all.getCertificateChain(kind.name()));
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(one, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
