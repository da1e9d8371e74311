package org.sealpost.administration;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealpost.access.KnownUser;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.Users;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/** Who administers the service and each account. */
@Stateless
public class Administrators {
  @Inject private Grants grants;
  @EJB private Audit audit;
  @EJB private Settings settings;
  @EJB private Users users;

  /** The roles that somebody has accepted, everywhere. */
  public List<GrantView> rolesOf(ReaderAccess reader) {
    return grants.of(reader.userId()).stream().map(this::view).toList();
  }

  /** Where somebody has a role: in these accounts, or in the service as a whole. */
  public List<Optional<UUID>> placesOf(UUID user) {
    return grants.of(user).stream().map(Grant::account).toList();
  }

  /** Who has which roles in an account. */
  public Map<UUID, Set<Role>> rolesIn(UUID account) {
    return grants.in(Optional.of(account)).stream()
        .flatMap(grant -> grant.holder().map(user -> Map.entry(user, grant.role())).stream())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  /** Somebody at work in an account, or in none; nothing if he has no role there. */
  public Optional<Administrator> at(
      ReaderAccess reader, ClientAddress client, Optional<UUID> account) {
    Set<Role> roles =
        grants.of(reader.userId()).stream()
            .filter(grant -> grant.role().isOfService() || grant.account().equals(account))
            .map(Grant::role)
            .collect(Collectors.toSet());
    return Optional.of(new Administrator(reader, client, account, roles))
        .filter(administrator -> !roles.isEmpty());
  }

  /** Notes that somebody was refused what his roles do not allow. */
  public void refused(Administrator administrator, Permission permission) {
    audit.record(administrator.tried(Act.CONSOLE_ENTERED, "needs " + permission.key()));
  }

  /** Whether the service has somebody who operates it. */
  public boolean hasOperator() {
    return grants.in(Optional.empty()).stream().anyMatch(Grant::isAccepted);
  }

  /** Whether a role is offered to this address, which so has a reason to get mail. */
  public boolean isInvited(EmailAddress address) {
    return grants.offeredTo(List.of(address)).stream()
        .anyMatch(grant -> grant.isOpen(settings.now()));
  }

  /** The addresses of the technical contacts of these accounts, whether they have accepted yet. */
  public Map<UUID, String> technicalContacts(Collection<UUID> accounts) {
    return grants.technicalContacts(accounts).stream()
        .collect(
            Collectors.toMap(grant -> grant.account().orElseThrow(), g -> g.address().canonical()));
  }

  /**
   * Who hears of what concerns the whole account: its administrators and its technical contact.
   *
   * @param language of those who have chosen none
   */
  public List<Contact> contacts(UUID account, Locale language) {
    return grants.in(Optional.of(account)).stream()
        .filter(grant -> grant.role() == Role.ACCOUNT_ADMINISTRATOR)
        .filter(grant -> grant.isAccepted() || grant.isTechnicalContact())
        .map(Grant::address)
        .distinct()
        .map(
            address ->
                new Contact(address, users.find(address).map(KnownUser::language).orElse(language)))
        .toList();
  }

  private GrantView view(Grant grant) {
    return grant.view(settings.now());
  }
}
