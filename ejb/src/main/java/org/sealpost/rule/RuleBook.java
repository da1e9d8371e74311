package org.sealpost.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored rules of accounts. */
@ApplicationScoped
class RuleBook {
  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  /** The rules of the account in their order, each with the name of its profile. */
  Map<MailRule, Optional<String>> of(UUID account) {
    Map<MailRule, Optional<String>> rules = new LinkedHashMap<>();
    entities
        .createQuery(
            "select r, p.name from MailRule r left join Profile p on p.id = r.profileId"
                + " where r.accountId = :account order by r.place",
            Object[].class)
        .setParameter("account", account)
        .getResultList()
        .forEach(row -> rules.put((MailRule) row[0], Optional.ofNullable((String) row[1])));
    return rules;
  }

  Optional<MailRule> find(UUID account, UUID id) {
    return of(account).keySet().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  boolean isTaken(UUID account, String name, Optional<UUID> besides) {
    return of(account).keySet().stream()
        .filter(rule -> besides.filter(rule.id()::equals).isEmpty())
        .anyMatch(rule -> rule.name().equalsIgnoreCase(name));
  }

  void add(MailRule rule) {
    entities.persist(rule);
    entities.flush();
  }

  void remove(MailRule rule) {
    entities.remove(rule);
  }

  /** As it stands where the account has said nothing. */
  LastLine lastLine(UUID account) {
    return Optional.ofNullable(entities.find(LastLine.class, account))
        .orElseGet(() -> new LastLine(account));
  }

  void keep(LastLine line) {
    if (!entities.contains(line)) {
      entities.persist(line);
    }
    entities.flush();
  }

  /** The account's profiles, by name. */
  List<ProfileChoice> profiles(UUID account) {
    return entities
        .createQuery(
            "select p.id, p.name from Profile p where p.accountId = :account order by p.name",
            Object[].class)
        .setParameter("account", account)
        .getResultStream()
        .map(row -> new ProfileChoice((UUID) row[0], (String) row[1]))
        .toList();
  }
}
