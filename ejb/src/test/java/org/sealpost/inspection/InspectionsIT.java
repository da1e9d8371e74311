package org.sealpost.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.administration.RoleAssignments;
import org.sealpost.audit.Act;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.it.Somebody;

/** What administrators find in the audit: what concerns them, and nothing else. */
@ExtendWith(ArquillianExtension.class)
class InspectionsIT {
  @Inject private Inspections trail;
  @Inject private Accounts accounts;
  @Inject private RoleAssignments assignments;

  private final Somebody ann = Somebody.unknown();
  private Administrator administrator;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void begin() {
    administrator = in(account(), Role.ACCOUNT_ADMINISTRATOR);
    invite("first@guests.example");
    invite("second@guests.example");
  }

  @Test
  void actsOfTheAccountAreFoundNewestFirst() {
    assertThat(find(AuditQuestion.all()))
        .extracting(AuditRow::act)
        .containsExactly(
            Act.ADMINISTRATOR_INVITED, Act.ADMINISTRATOR_INVITED, Act.ACCOUNT_DECLARED);
  }

  @Test
  void whoActedIsNamed() {
    assertThat(find(AuditQuestion.all()).get(0).actor())
        .contains(administrator.reader().email())
        .doesNotContain("user:");
  }

  @Test
  void actsAreFoundByAddressActAndDetail() {
    var reader = administrator.reader().email();
    assertThat(find(asking(Optional.of(reader), Optional.empty(), Optional.empty()))).hasSize(2);
    assertThat(find(asking(Optional.of("service"), Optional.empty(), Optional.empty()))).hasSize(1);
    assertThat(find(asking(Optional.of("nobody@x.example"), Optional.empty(), Optional.empty())))
        .isEmpty();
    assertThat(find(asking(Optional.empty(), Optional.of(Act.ACCOUNT_DECLARED), Optional.empty())))
        .hasSize(1);
    assertThat(find(asking(Optional.empty(), Optional.empty(), Optional.of("FIRST@"))))
        .singleElement()
        .extracting(AuditRow::detail)
        .asString()
        .contains("first@guests.example");
    assertThat(find(asking(Optional.empty(), Optional.empty(), Optional.of("%")))).isEmpty();
  }

  @Test
  void anotherAccountIsNotSeen() {
    var stranger = in(account(), Role.AUDITOR);
    assertThat(trail.find(stranger, AuditQuestion.all()).orElseThrow().rows())
        .extracting(AuditRow::act)
        .containsExactly(Act.ACCOUNT_DECLARED);
  }

  @Test
  void operatorSeesTheWholeService() {
    var operator =
        new Administrator(
            administrator.reader(), ann.client(), Optional.empty(), Set.of(Role.OPERATOR));
    assertThat(trail.find(operator, AuditQuestion.all()).orElseThrow().rows())
        .extracting(AuditRow::detail)
        .anyMatch(detail -> detail.contains("second@guests.example"));
  }

  @Test
  void helpDeskSeesNothing() {
    var helpDesk = in(administrator.account().orElseThrow(), Role.HELP_DESK);
    assertThatThrownBy(() -> trail.find(helpDesk, AuditQuestion.all()))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> trail.beginExport(helpDesk, AuditQuestion.all()))
        .isInstanceOf(NotPermittedException.class);
  }

  @Test
  void wideQuestionWantsAShortTime() {
    var wide =
        new AuditQuestion(
            Optional.of("service"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(trail.find(administrator, wide)).isEmpty();
    assertThat(trail.beginExport(administrator, wide)).isFalse();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (int i = 0; i < 60; i++) {
      invite("guest" + i + "@guests.example");
    }
    List<Long> ids = new ArrayList<>();
    Optional<AuditQuestion> next = Optional.of(AuditQuestion.all());
    while (next.isPresent()) {
      AuditPage page = trail.find(administrator, next.get()).orElseThrow();
      page.rows().forEach(row -> ids.add(row.id()));
      next = page.next().map(AuditQuestion.all()::before);
    }
    assertThat(ids).hasSize(63).doesNotHaveDuplicates();
  }

  @Test
  void exportHandsOverEverythingAndIsRecorded() {
    assertThat(trail.beginExport(administrator, AuditQuestion.all())).isTrue();
    List<AuditRow> rows = new ArrayList<>();
    trail.export(administrator, AuditQuestion.all(), rows::add);
    assertThat(rows).extracting(AuditRow::act).startsWith(Act.AUDIT_EXPORTED).hasSize(4);
  }

  private List<AuditRow> find(AuditQuestion question) {
    return trail.find(administrator, question).orElseThrow().rows();
  }

  private static AuditQuestion asking(
      Optional<String> who, Optional<Act> act, Optional<String> about) {
    Instant now = Instant.now();
    return new AuditQuestion(
        who,
        act,
        Optional.empty(),
        about,
        Optional.empty(),
        Optional.of(now.minus(Duration.ofDays(1))),
        Optional.of(now.plus(Duration.ofDays(1))),
        Optional.empty());
  }

  private void invite(String address) {
    assignments.invite(
        administrator,
        org.sealpost.address.EmailAddress.parse(address).orElseThrow(),
        Role.AUDITOR,
        Locale.ENGLISH);
  }

  private UUID account() {
    return accounts
        .declare(
            new NewAccount(
                "a" + UUID.randomUUID(),
                Somebody.unknown().address(),
                false,
                Locale.ENGLISH,
                ZoneId.of("UTC")))
        .id();
  }

  private Administrator in(UUID account, Role role) {
    return new Administrator(
        new SignedInReader().signIn(), ann.client(), Optional.of(account), Set.of(role));
  }
}
