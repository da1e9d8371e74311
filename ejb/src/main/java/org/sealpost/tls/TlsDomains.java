package org.sealpost.tls;

import static org.sealpost.administration.Permission.TLS_DOMAINS_CHANGE;
import static org.sealpost.administration.Permission.TLS_DOMAINS_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.Accounts;
import org.sealpost.address.Domain;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;
import org.sealpost.smtp.MailHost;

/** The TLS domains of an account, as its administrators add, test, change and remove them. */
@Stateless
public class TlsDomains {
  @Inject private TlsDomainRows rows;
  @Inject private TestRate rate;
  @EJB private Accounts accounts;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** By name. */
  public List<TlsDomainView> list(Administrator administrator) {
    UUID account = administrator.requireIn(TLS_DOMAINS_SEE);
    return rows.of(account).stream().map(TlsDomain::view).toList();
  }

  /**
   * Adds a domain, and has it tested in the background.
   *
   * @param host {@code HOST[:PORT]}, or empty: the mail servers that DNS names
   */
  public AddOutcome add(
      Administrator administrator, String domain, String host, OnFailure onFailure) {
    UUID account = administrator.requireIn(TLS_DOMAINS_CHANGE);
    Optional<Domain> name = Domain.parse(domain.strip()).filter(one -> one.name().contains("."));
    Optional<MailHost> typed = MailHost.parse(host.strip()).filter(this::isPossible);
    if (name.isEmpty()) {
      return AddOutcome.DOMAIN_MALFORMED;
    }
    return host.isBlank() || typed.isPresent()
        ? add(administrator, account, new NewTlsDomain(name.get(), typed, onFailure))
        : AddOutcome.HOST_MALFORMED;
  }

  /** Other ports exist in networks that the operator has listed only. */
  private boolean isPossible(MailHost host) {
    return host.isAtPortOfMail() || !settings.tlsPrivateHosts().isEmpty();
  }

  private AddOutcome add(Administrator administrator, UUID account, NewTlsDomain wish) {
    accounts.hold(account);
    List<TlsDomain> all = rows.of(account);
    if (all.stream().anyMatch(one -> one.domain().equals(wish.domain()))) {
      return AddOutcome.THERE_ALREADY;
    }
    if (all.size() >= Limits.TLS_DOMAINS) {
      return AddOutcome.TOO_MANY;
    }
    String said = inWords(wish);
    if (!rate.admits(account, settings.now())) {
      audit.record(administrator.tried(Act.TLS_DOMAIN_ADDED, "too often").saying(said));
      return AddOutcome.TOO_OFTEN;
    }
    rows.add(new TlsDomain(account, wish, settings.now()));
    audit.record(administrator.did(Act.TLS_DOMAIN_ADDED).saying(said));
    return AddOutcome.ADDED;
  }

  private static String inWords(NewTlsDomain wish) {
    return wish.domain()
        + wish.host().map(host -> " at " + host).orElse("")
        + ", on failure "
        + wish.onFailure().key();
  }

  /**
   * Has a domain tested in the background; one that is being tested already is not tested twice.
   */
  public AskOutcome test(Administrator administrator, UUID id) {
    UUID account = administrator.requireIn(TLS_DOMAINS_CHANGE);
    return rows.hold(account, id)
        .map(domain -> domain.isAsked() ? AskOutcome.DONE : test(administrator, domain))
        .orElse(AskOutcome.UNKNOWN);
  }

  private AskOutcome test(Administrator administrator, TlsDomain domain) {
    String said = domain.domain().name();
    if (!rate.admits(domain.account(), settings.now())) {
      audit.record(administrator.tried(Act.TLS_DOMAIN_TESTED, "too often").saying(said));
      return AskOutcome.TOO_OFTEN;
    }
    domain.ask(settings.now());
    audit.record(administrator.did(Act.TLS_DOMAIN_TESTED).saying(said));
    return AskOutcome.DONE;
  }

  /**
   * Chooses what becomes of mail while the domain fails.
   *
   * @param edition that the administrator has seen
   */
  public AskOutcome choose(Administrator administrator, UUID id, int edition, OnFailure choice) {
    UUID account = administrator.requireIn(TLS_DOMAINS_CHANGE);
    return rows.hold(account, id)
        .map(domain -> choose(administrator, domain, edition, choice))
        .orElse(AskOutcome.UNKNOWN);
  }

  private AskOutcome choose(
      Administrator administrator, TlsDomain domain, int edition, OnFailure choice) {
    if (!domain.isEdition(edition)) {
      return AskOutcome.CHANGED_MEANWHILE;
    }
    String was = domain.onFailure().key();
    domain.choose(choice);
    audit.record(
        administrator
            .did(Act.TLS_DOMAIN_CHANGED)
            .saying(domain.domain().name())
            .changing(was, choice.key()));
    return AskOutcome.DONE;
  }

  /**
   * Removes a domain; mail to it goes out in envelopes from now on, what waits as well.
   *
   * @return false if the account has no such domain
   */
  public boolean remove(Administrator administrator, UUID id) {
    UUID account = administrator.requireIn(TLS_DOMAINS_CHANGE);
    Optional<TlsDomain> domain = rows.hold(account, id);
    domain.ifPresent(
        one -> {
          rows.remove(one);
          audit.record(administrator.did(Act.TLS_DOMAIN_REMOVED).saying(one.domain().name()));
        });
    return domain.isPresent();
  }
}
