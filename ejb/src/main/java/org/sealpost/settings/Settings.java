package org.sealpost.settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The operator's settings, each from an environment variable or a system property of its name. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Settings {
  // Both databases keep microseconds; a finer clock would make a stored instant differ from itself.
  private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  private static final int DNS_PORT = 53;

  private URI origin;
  private Path keyStore;
  private KeyStorePassword keyStorePassword;
  private Path spool;
  private Optional<Path> mailFolder;
  private String mailFrom;
  private List<Network> trustedProxies;
  private Optional<Path> accounts;
  private Optional<MetricsToken> metricsToken;
  private Optional<InetSocketAddress> dns;
  private Optional<Path> tlsTrust;
  private List<Network> tlsPrivateHosts;

  // Payara finds life cycle methods by name alone: no overload may share this one.
  @PostConstruct
  void start() {
    read(Variables.ofProcess());
    takeBack(drainMark());
  }

  private static void takeBack(Path mark) {
    try {
      Files.deleteIfExists(mark);
    } catch (IOException refused) {
      throw new InvalidSettingException(mark + " cannot be removed.");
    }
  }

  void read(Variables variables) {
    origin = variables.origin("SEALPOST_URL");
    keyStore = variables.path("SEALPOST_KEYSTORE");
    keyStorePassword = new KeyStorePassword(variables.required("SEALPOST_KEYSTORE_PASSWORD"));
    spool = variables.folder("SEALPOST_SPOOL", Path.of(System.getProperty("java.io.tmpdir")));
    mailFolder = variables.optionalPath("SEALPOST_MAIL_FOLDER");
    mailFrom = variables.required("SEALPOST_MAIL_FROM");
    trustedProxies = variables.networks("SEALPOST_TRUSTED_PROXIES");
    accounts = variables.optionalPath("SEALPOST_ACCOUNTS");
    metricsToken = variables.optional("SEALPOST_METRICS_TOKEN").map(MetricsToken::new);
    dns = variables.server("SEALPOST_DNS", DNS_PORT);
    tlsTrust = variables.optionalPath("SEALPOST_TLS_TRUST");
    tlsPrivateHosts = variables.networks("SEALPOST_TLS_PRIVATE_HOSTS");
  }

  /** {@code SEALPOST_URL}: the public origin, without a slash at its end. */
  public URI origin() {
    return origin;
  }

  /** {@code SEALPOST_KEYSTORE}: the PKCS#12 file of the root key. */
  public Path keyStore() {
    return keyStore;
  }

  /** {@code SEALPOST_KEYSTORE_PASSWORD}. */
  public KeyStorePassword keyStorePassword() {
    return keyStorePassword;
  }

  /** {@code SEALPOST_SPOOL}: where ciphertext waits; by default the JVM's temporary folder. */
  public Path spool() {
    return spool;
  }

  /**
   * Whether the operator has announced that this node will stop: a file named {@code draining} lies
   * in the spool. The next start removes it.
   */
  public boolean isDraining() {
    return Files.exists(drainMark());
  }

  private Path drainMark() {
    return spool.resolve("draining");
  }

  /** {@code SEALPOST_MAIL_FOLDER}: if set, mails become files here instead of going out by SMTP. */
  public Optional<Path> mailFolder() {
    return mailFolder;
  }

  /** {@code SEALPOST_MAIL_FROM}: the service's own sender address. */
  public String mailFrom() {
    return mailFrom;
  }

  /** {@code SEALPOST_TRUSTED_PROXIES}: whose forwarded headers count. */
  public List<Network> trustedProxies() {
    return trustedProxies;
  }

  /** Whether forwarded headers of this peer count. */
  public boolean trusts(InetAddress peer) {
    return trustedProxies.stream().anyMatch(network -> network.contains(peer));
  }

  /** {@code SEALPOST_ACCOUNTS}: the operator's declaration of accounts. */
  public Optional<Path> accounts() {
    return accounts;
  }

  /** {@code SEALPOST_METRICS_TOKEN}: who has it may read the metrics; absent, nobody may. */
  public Optional<MetricsToken> metricsToken() {
    return metricsToken;
  }

  /** {@code SEALPOST_DNS}: whom to ask for records of domains; absent, whom the system asks. */
  public Optional<InetSocketAddress> dns() {
    return dns;
  }

  /**
   * {@code SEALPOST_TLS_TRUST}: a PEM file of authorities that are trusted with the mail servers of
   * TLS domains, besides Java's own.
   */
  public Optional<Path> tlsTrust() {
    return tlsTrust;
  }

  /**
   * {@code SEALPOST_TLS_PRIVATE_HOSTS}: networks that are not of the public internet where mail
   * servers of TLS domains may be, at any port.
   */
  public List<Network> tlsPrivateHosts() {
    return tlsPrivateHosts;
  }

  /** The service's clock, UTC, in microseconds. */
  public Clock clock() {
    return clock;
  }

  /** The present moment in microseconds. */
  public Instant now() {
    return clock.instant();
  }
}
