package org.sealpost.administration;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.ReaderAccess;
import org.sealpost.access.Readers;
import org.sealpost.access.Users;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;
import org.sealpost.settings.Settings;

/** How roles come to people: offered ones are accepted, the first ones are given. */
@Stateless
public class Appointments {
  @Inject private Grants grants;
  @Inject private Invitations invitations;
  @EJB private Readers readers;
  @EJB private Users users;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** What is offered to the verified addresses of a signed-in person, with the account's name. */
  public List<Offer> offers(ReaderAccess reader) {
    return open(reader).stream()
        .map(grant -> new Offer(grant.id(), grant.role(), grants.nameOf(grant.account())))
        .toList();
  }

  /** Takes what is offered; false if it is not, or no longer. */
  public boolean accept(ReaderAccess reader, ClientAddress client, UUID id) {
    Optional<Grant> grant = open(reader, id).filter(one -> take(one, reader));
    grant.ifPresent(one -> record(Act.ADMINISTRATOR_ACCEPTED, one, reader, client));
    return grant.isPresent();
  }

  private boolean take(Grant grant, ReaderAccess reader) {
    users.administers(reader.userId());
    return grant.accept(reader.userId(), settings.now());
  }

  /** Declines what is offered; the technical contact's invitation stays until he is replaced. */
  public boolean decline(ReaderAccess reader, ClientAddress client, UUID id) {
    Optional<Grant> grant = open(reader, id).filter(one -> !one.isTechnicalContact());
    grant.ifPresent(
        one -> {
          grants.remove(one);
          record(Act.ADMINISTRATOR_DECLINED, one, reader, client);
        });
    return grant.isPresent();
  }

  /** Makes somebody who has proven the address the operator of the service. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void makeOperator(UUID user, EmailAddress address) {
    Invitation toOneself = new Invitation(Optional.empty(), Role.OPERATOR, address, Locale.ENGLISH);
    Grant grant = new Grant(toOneself, "set-up link", settings.now());
    grants.add(grant);
    grant.accept(user, settings.now());
    users.administers(user);
  }

  /** Invites the first administrator of a new account, who is its technical contact. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void inviteTechnicalContact(UUID account, EmailAddress address, Locale language) {
    invitations
        .offer(
            new Invitation(Optional.of(account), Role.ACCOUNT_ADMINISTRATOR, address, language),
            "service")
        .becomeTechnicalContact();
  }

  private List<Grant> open(ReaderAccess reader) {
    return grants.offeredTo(readers.holds(reader)).stream()
        .filter(grant -> grant.isOpen(settings.now()))
        .toList();
  }

  /** Held, so that it is taken once. */
  private Optional<Grant> open(ReaderAccess reader, UUID id) {
    return open(reader).stream()
        .filter(grant -> grant.id().equals(id))
        .flatMap(grant -> grants.held(grant.account()).stream().filter(grant::equals))
        .filter(grant -> grant.isOpen(settings.now()))
        .findFirst();
  }

  private void record(Act act, Grant grant, ReaderAccess reader, ClientAddress client) {
    AuditEvent event =
        AuditEvent.done(act)
            .by("user", reader.userId())
            .from(client)
            .saying(grant.address() + " as " + grant.role().key());
    audit.record(grant.account().map(event::of).orElse(event));
  }
}
