package org.sealpost.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.NewAccount;
import org.sealpost.account.OwnedDomains;
import org.sealpost.address.Domain;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.SignedInReader;
import org.sealpost.it.Somebody;
import org.sealpost.people.ListOutcome.Kept;
import org.sealpost.people.ListOutcome.NotTaken;

/** Lists of people are looked at first, and carried out once. */
@ExtendWith(ArquillianExtension.class)
class PeopleListsIT {
  @Inject private PeopleLists lists;
  @Inject private Accounts accounts;
  @Inject private OwnedDomains owned;

  private final Somebody anybody = Somebody.unknown();
  private String domain;
  private UUID account;
  private Administrator by;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void makeAccount() {
    domain = "l" + UUID.randomUUID() + ".example";
    var facts =
        new NewAccount(
            "a" + UUID.randomUUID(),
            Somebody.unknown().address(),
            false,
            Locale.GERMAN,
            ZoneId.of("UTC"));
    account = accounts.declare(facts).id();
    owned.declare(account, Domain.parse(domain).orElseThrow());
    by = by(account, Role.ACCOUNT_ADMINISTRATOR);
  }

  @Test
  void listChangesNothingUntilItIsConfirmed() {
    var id = keep("ann@" + domain + ",Ann\nann@" + domain + ",Ann\nx,X\nb@b.example,Ben\n");
    var plan = lists.plan(by, id).orElseThrow();
    assertThat(List.of(plan.added(), plan.there(), plan.wrongInAll())).containsExactly(1, 1, 2);
    assertThat(invited()).isEmpty();

    assertThat(lists.carryOut(by, id)).contains(plan);
    assertThat(invited()).containsExactly("ann@" + domain);
    assertThat(lists.carryOut(by, id)).isEmpty();
    assertThat(lists.plan(by, keep("ann@" + domain + ",Ann")).orElseThrow().there()).isEqualTo(1);
  }

  @Test
  void listIsItsUploadersAlone() {
    var id = keep("ann@" + domain + ",Ann");
    var colleague = by(account, Role.ACCOUNT_ADMINISTRATOR);
    var elsewhere =
        new Administrator(by.reader(), by.client(), Optional.of(UUID.randomUUID()), by.roles());
    for (var other : List.of(colleague, elsewhere)) {
      assertThat(lists.plan(other, id)).isEmpty();
      assertThat(lists.carryOut(other, id)).isEmpty();
    }
    var desk = by(account, Role.HELP_DESK);
    assertThatThrownBy(() -> lists.plan(desk, id)).isInstanceOf(NotPermittedException.class);
  }

  @Test
  void whatIsTooMuchOrNoTextIsNotTaken() {
    assertThat(lists.keep(by, "x", new byte[(1 << 20) + 1])).isEqualTo(new NotTaken("too-large"));
    assertThat(lists.keep(by, "x", new byte[] {(byte) 0xff})).isEqualTo(new NotTaken("not-text"));
    assertThat(lists.keep(by, "x", new byte[0])).isEqualTo(new NotTaken("empty"));
    assertThat(lists.keep(by, "x", text("a@b.example,A\n".repeat(10_001))))
        .isEqualTo(new NotTaken("too-long"));
  }

  @Test
  void longListIsCarriedOutInBatches() {
    var text =
        IntStream.range(0, 510)
            .mapToObj(i -> "p" + i + "@" + domain + ",Person " + i)
            .collect(Collectors.joining("\n"));
    assertThat(lists.carryOut(by, keep(text)).orElseThrow().added()).isEqualTo(510);
    assertThat(invited()).hasSize(510);
  }

  @Test
  void listThatNobodyConfirmsIsForgottenAfterADay() {
    var id = keep("ann@" + domain + ",Ann");
    Database.change(
        "update people_list set uploaded_at = uploaded_at - interval '25' hour where id = ?", id);
    lists.forgetOld();
    assertThat(lists.plan(by, id)).isEmpty();
  }

  private UUID keep(String text) {
    return ((Kept) lists.keep(by, "people.csv", text(text))).id();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> invited() {
    return Database.column("select address from invited_person where account_id = ?", account);
  }

  private Administrator by(UUID where, Role role) {
    var reader = new SignedInReader(Somebody.unknown().address()).signIn();
    return new Administrator(reader, anybody.client(), Optional.of(where), Set.of(role));
  }
}
