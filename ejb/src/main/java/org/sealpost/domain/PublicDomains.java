package org.sealpost.domain;

import static org.sealpost.administration.Permission.ACCOUNTS_MANAGE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.Domain;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;

/** The mail domains where anybody can have an address; they belong to no account. */
@Stateless
public class PublicDomains {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private OwnedDomains domains;
  @EJB private Audit audit;

  /** What became of the wish to add one. */
  public enum Listing {
    ADDED,
    THERE_ALREADY,
    /** An account has proven that it is its own. */
    OWNED,
    MALFORMED
  }

  /** Whether this is one of them. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean contain(Domain domain) {
    return find(domain.name()).isPresent();
  }

  private Optional<PublicDomain> find(String name) {
    return Optional.ofNullable(entities.find(PublicDomain.class, name));
  }

  /** All of them, by name. */
  public List<String> list(Administrator administrator) {
    administrator.require(ACCOUNTS_MANAGE);
    return entities
        .createQuery("select p.name from PublicDomain p order by p.name", String.class)
        .getResultList();
  }

  public Listing add(Administrator administrator, String typed) {
    administrator.require(ACCOUNTS_MANAGE);
    return Domain.parse(typed == null ? "" : typed.strip())
        .filter(domain -> domain.name().contains("."))
        .map(domain -> add(administrator, domain))
        .orElse(Listing.MALFORMED);
  }

  private Listing add(Administrator administrator, Domain domain) {
    if (contain(domain)) {
      return Listing.THERE_ALREADY;
    }
    if (domains.isOwned(domain)) {
      return Listing.OWNED;
    }
    entities.persist(new PublicDomain(domain));
    audit.record(administrator.did(Act.PUBLIC_DOMAIN_ADDED).saying(domain.name()));
    return Listing.ADDED;
  }

  /** Takes one off the list; false if it is not there. */
  public boolean remove(Administrator administrator, String name) {
    administrator.require(ACCOUNTS_MANAGE);
    Optional<PublicDomain> found = find(name);
    found.ifPresent(
        one -> {
          entities.remove(one);
          audit.record(administrator.did(Act.PUBLIC_DOMAIN_REMOVED).saying(name));
        });
    return found.isPresent();
  }
}
