package org.sealpost.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.access.ReaderAccess;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.address.EmailAddress;
import org.sealpost.it.Database;
import org.sealpost.it.Mailbox;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.it.Somebody;

/** Roles are offered, taken and taken back, and somebody is always left. */
@ExtendWith(ArquillianExtension.class)
class AdministratorsIT {
  @Inject private Administrators administrators;
  @Inject private RoleAssignments assignments;
  @Inject private Appointments appointments;
  @Inject private Accounts accounts;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  private Somebody contact;
  private UUID account;
  private ReaderAccess first;

  @BeforeEach
  void makeAccount() {
    contact = Somebody.unknown();
    var facts =
        new NewAccount(
            "a" + UUID.randomUUID(), contact.address(), false, Locale.GERMAN, ZoneId.of("UTC"));
    account = accounts.declare(facts).id();
    first = signedIn(contact.address());
  }

  @Test
  void technicalContactIsInvitedInTheAccountsLanguage() {
    assertThat(contact.mailbox().mails()).hasSize(1);
    assertThat(Mailbox.text(contact.mailbox().latest()))
        .contains("Sie sind eingeladen", "/portal/invitations");
    assertThat(administrators.isInvited(contact.address())).isTrue();
    assertThat(administrators.rolesOf(first)).isEmpty();
  }

  @Test
  void offeredRoleIsTakenOnce() {
    var offer = appointments.offers(first).get(0);
    assertThat(appointments.accept(first, contact.client(), offer.id())).isTrue();
    assertThat(appointments.accept(first, contact.client(), offer.id())).isFalse();
    assertThat(administrators.rolesOf(first))
        .extracting(GrantView::role)
        .containsExactly(Role.ACCOUNT_ADMINISTRATOR);
    assertThat(appointments.offers(first)).isEmpty();
  }

  @Test
  void roleOfferedToSomebodyElseIsNotTaken() {
    var offer = appointments.offers(first).get(0);
    var other = signedIn(Somebody.unknown().address());
    assertThat(appointments.offers(other)).isEmpty();
    assertThat(appointments.accept(other, contact.client(), offer.id())).isFalse();
  }

  @Test
  void invitationEndsAfterAWeek() {
    var offer = appointments.offers(first).get(0);
    Database.change(
        "update administrator_grant set expires_at = invited_at where account_id = ?", account);
    assertThat(appointments.accept(first, contact.client(), offer.id())).isFalse();
    assertThat(administrators.isInvited(contact.address())).isFalse();
  }

  @Test
  void sessionOfAnAdministratorIsOverSooner() {
    appointments.accept(first, contact.client(), appointments.offers(first).get(0).id());
    assertThat(
            Database.column(
                "select idle_minutes from sign_in_session where user_id = ?", first.userId()))
        .containsExactly("15");
  }

  @Test
  void invitedTwiceIsOneRole() {
    var administrator = accepted(first);
    var address = Somebody.unknown().address();
    assertThat(invite(administrator, address)).isEqualTo(InviteOutcome.INVITED);
    assertThat(invite(administrator, address)).isEqualTo(InviteOutcome.INVITED);
    assertThat(assignments.list(administrator)).hasSize(2);
    accepted(signedIn(address));
    assertThat(invite(administrator, address)).isEqualTo(InviteOutcome.THERE_ALREADY);
  }

  @Test
  void nobodyRemovesHimselfOrTheTechnicalContact() {
    var one = accepted(first);
    var two = second(one);
    var his = find(one, two.reader().email());
    assertThat(assignments.remove(two, his)).isEqualTo(RemoveOutcome.OWN);
    assertThat(assignments.remove(two, find(one, contact.address().canonical())))
        .isEqualTo(RemoveOutcome.TECHNICAL_CONTACT);
    assertThat(assignments.remove(one, UUID.randomUUID())).isEqualTo(RemoveOutcome.UNKNOWN);
    assertThat(refused()).containsExactlyInAnyOrder("OWN", "TECHNICAL_CONTACT");
    assertThat(assignments.remove(one, his)).isEqualTo(RemoveOutcome.REMOVED);
    assertThat(administrators.at(two.reader(), two.client(), Optional.of(account))).isEmpty();
  }

  @Test
  void twoWhoRemoveEachOtherAtOnceLeaveOne() {
    var contactAtWork = accepted(first);
    var one = second(contactAtWork);
    var two = second(contactAtWork);
    // Without the technical contact's own role only these two are left to give roles.
    Database.change(
        "update administrator_grant set role = 'AUDITOR' where user_id = ?", first.userId());
    var each =
        Stream.of(new Administrator[] {one, two}, new Administrator[] {two, one})
            .map(
                pair ->
                    CompletableFuture.supplyAsync(
                        () -> assignments.remove(pair[0], find(pair[0], pair[1]))))
            .toList();
    assertThat(each.stream().map(CompletableFuture::join)).containsOnlyOnce(RemoveOutcome.REMOVED);
  }

  @Test
  void technicalContactIsHandedOverToAnAdministrator() {
    var one = accepted(first);
    var two = second(one);
    assertThat(assignments.handOver(one, find(one, two))).isTrue();
    assertThat(assignments.list(one))
        .filteredOn(GrantView::technicalContact)
        .extracting(GrantView::address)
        .containsExactly(two.reader().email());
  }

  @Test
  void auditorCannotInvite() {
    var auditor =
        new Administrator(first, contact.client(), Optional.of(account), Set.of(Role.AUDITOR));
    assertThatThrownBy(() -> invite(auditor, Somebody.unknown().address()))
        .isInstanceOf(NotPermittedException.class);
  }

  @Test
  void nothingOfAnotherAccountIsRemoved() {
    var one = accepted(first);
    var two = second(one);
    var his = find(one, two);
    makeAccount();
    var stranger = accepted(first);
    assertThat(assignments.remove(stranger, his)).isEqualTo(RemoveOutcome.UNKNOWN);
    assertThat(assignments.handOver(stranger, his)).isFalse();
  }

  private List<String> refused() {
    return Database.column(
        "select outcome from audit_entry where account_id = ? and act = 'ADMINISTRATOR_REMOVED'"
            + " and outcome <> 'done'",
        account);
  }

  private InviteOutcome invite(Administrator by, EmailAddress address) {
    return assignments.invite(by, address, Role.ACCOUNT_ADMINISTRATOR, Locale.ENGLISH);
  }

  private Administrator second(Administrator by) {
    var address = Somebody.unknown().address();
    invite(by, address);
    return accepted(signedIn(address));
  }

  private Administrator accepted(ReaderAccess reader) {
    appointments
        .offers(reader)
        .forEach(offer -> appointments.accept(reader, contact.client(), offer.id()));
    return administrators.at(reader, contact.client(), Optional.of(account)).orElseThrow();
  }

  private UUID find(Administrator by, Administrator whom) {
    return find(by, whom.reader().email());
  }

  private UUID find(Administrator by, String address) {
    return assignments.list(by).stream()
        .filter(grant -> grant.address().equals(address))
        .map(GrantView::id)
        .findFirst()
        .orElseGet(UUID::randomUUID);
  }

  private static ReaderAccess signedIn(EmailAddress address) {
    return new SignedInReader(address).signIn();
  }
}
