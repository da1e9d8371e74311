package org.sealpost.administration;

import static org.sealpost.administration.Permission.ADMINISTRATORS_CHANGE;
import static org.sealpost.administration.Permission.ADMINISTRATORS_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.Settings;

/**
 * Gives and takes roles where an administrator stands; never leaves an account, or the service,
 * without anybody.
 */
@Stateless
public class RoleAssignments {
  @Inject private Grants grants;
  @Inject private Invitations invitations;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** Everybody who has a role there, or was offered one. */
  public List<GrantView> list(Administrator administrator) {
    administrator.require(ADMINISTRATORS_SEE);
    return grants.in(administrator.account()).stream()
        .map(grant -> grant.view(settings.now()))
        .toList();
  }

  /** Offers a role by mail; whoever has it or was offered it keeps what there is. */
  public InviteOutcome invite(
      Administrator administrator, EmailAddress address, Role role, Locale language) {
    administrator.require(ADMINISTRATORS_CHANGE);
    Invitation invitation = new Invitation(administrator.account(), role, address, language);
    Optional<Grant> there =
        grants.held(administrator.account()).stream()
            .filter(grant -> grant.role() == role && grant.address().equals(address))
            .findFirst();
    InviteOutcome outcome =
        there
            .map(grant -> again(grant, invitation))
            .orElseGet(() -> first(invitation, administrator));
    AuditEvent event =
        outcome == InviteOutcome.THERE_ALREADY
            ? administrator.tried(Act.ADMINISTRATOR_INVITED, outcome.name())
            : administrator.did(Act.ADMINISTRATOR_INVITED);
    audit.record(event.saying(address + " as " + role.key()));
    return outcome;
  }

  private InviteOutcome again(Grant grant, Invitation invitation) {
    if (grant.isAccepted()) {
      return InviteOutcome.THERE_ALREADY;
    }
    grant.renew(settings.now());
    return invitations.mail(invitation) ? InviteOutcome.INVITED : InviteOutcome.MAILED_ENOUGH;
  }

  private InviteOutcome first(Invitation invitation, Administrator by) {
    invitations.offer(invitation, "user:" + by.reader().userId());
    return InviteOutcome.INVITED;
  }

  /** Takes a role or an invitation back. */
  public RemoveOutcome remove(Administrator administrator, UUID id) {
    administrator.require(ADMINISTRATORS_CHANGE);
    List<Grant> all = grants.held(administrator.account());
    return find(all, id)
        .map(grant -> remove(administrator, grant, all))
        .orElse(RemoveOutcome.UNKNOWN);
  }

  private RemoveOutcome remove(Administrator administrator, Grant grant, List<Grant> all) {
    RemoveOutcome outcome = removal(grant, all, administrator.reader().userId());
    boolean removed = outcome == RemoveOutcome.REMOVED;
    if (removed) {
      grants.remove(grant);
    }
    AuditEvent event =
        removed
            ? administrator.did(Act.ADMINISTRATOR_REMOVED)
            : administrator.tried(Act.ADMINISTRATOR_REMOVED, outcome.name());
    audit.record(event.saying(grant.address() + " as " + grant.role().key()));
    return outcome;
  }

  private static RemoveOutcome removal(Grant grant, List<Grant> all, UUID by) {
    if (grant.isTechnicalContact()) {
      return RemoveOutcome.TECHNICAL_CONTACT;
    }
    if (!grant.role().isIndispensable() || !grant.isAccepted()) {
      return RemoveOutcome.REMOVED;
    }
    boolean others =
        all.stream()
            .filter(other -> other != grant && other.role() == grant.role())
            .anyMatch(Grant::isAccepted);
    if (!others) {
      return RemoveOutcome.LAST;
    }
    return grant.isOf(by) ? RemoveOutcome.OWN : RemoveOutcome.REMOVED;
  }

  /**
   * Makes another administrator of the account its technical contact.
   *
   * @return false if there is no such administrator, or an invited one shall follow an active one
   */
  public boolean handOver(Administrator administrator, UUID successor) {
    UUID account = administrator.requireIn(ADMINISTRATORS_CHANGE);
    List<Grant> all = grants.held(Optional.of(account));
    Optional<Grant> next = find(all, successor);
    Optional<Grant> contact =
        all.stream()
            .filter(Grant::isTechnicalContact)
            .filter(one -> next.filter(grant -> grant.maySucceed(one)).isPresent())
            .findFirst();
    contact.ifPresent(one -> one.handOver(next.orElseThrow()));
    AuditEvent event =
        contact.isPresent()
            ? administrator.did(Act.TECHNICAL_CONTACT_CHANGED)
            : administrator.tried(Act.TECHNICAL_CONTACT_CHANGED, "no successor");
    audit.record(
        event.changing(
            contact.map(one -> one.address().canonical()).orElse(""),
            next.map(one -> one.address().canonical()).orElse("")));
    return contact.isPresent();
  }

  private static Optional<Grant> find(List<Grant> all, UUID id) {
    return all.stream().filter(grant -> grant.id().equals(id)).findFirst();
  }
}
