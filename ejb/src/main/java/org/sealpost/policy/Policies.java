package org.sealpost.policy;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.AccountView;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;

/** Decides under which terms a message is sent. */
@Stateless
public class Policies {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @EJB private Audit audit;

  /**
   * The terms by the profile that a layer names, or by the account's default.
   *
   * @param layers what rules and the request ask for, in the order of {@link Source}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public TermsOutcome terms(AccountView account, List<Layer> layers, Instant now) {
    return profile(account.id(), Layer.profile(layers))
        .map(profile -> Precedence.terms(account.bounds(), profile.settings(), layers, now))
        .orElse(TermsOutcome.None.UNKNOWN_PROFILE);
  }

  /** Adds a profile to an account, unless one of this name is there; tells whether it was added. */
  public boolean declare(UUID account, NewProfile profile) {
    if (profile(account, Optional.of(profile.name())).isPresent()) {
      return false;
    }
    entities.persist(new Profile(account, ProfileSettings.of(profile), profile.isDefault()));
    audit.record(AuditEvent.done(Act.PROFILE_DECLARED).of(account).saying(profile.name()));
    return true;
  }

  private Optional<Profile> profile(UUID account, Optional<String> name) {
    String which = name.isPresent() ? "p.name = :name" : "p.isDefault = true order by p.name";
    TypedQuery<Profile> query =
        entities.createQuery(
            "select p from Profile p where p.accountId = :account and " + which, Profile.class);
    query.setParameter("account", account);
    name.ifPresent(given -> query.setParameter("name", given));
    return query.getResultList().stream().findFirst();
  }
}
