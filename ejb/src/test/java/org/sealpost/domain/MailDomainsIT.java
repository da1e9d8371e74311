package org.sealpost.domain;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.account.Accounts;
import org.sealpost.account.GatewayOrder;
import org.sealpost.account.GatewayTokens;
import org.sealpost.account.NewAccount;
import org.sealpost.account.OwnedDomains;
import org.sealpost.account.Scope;
import org.sealpost.address.Domain;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.NotPermittedException;
import org.sealpost.administration.Role;
import org.sealpost.it.Database;
import org.sealpost.it.ServiceArchive;
import org.sealpost.it.Somebody;
import org.sealpost.it.Staff;

/** A domain is an account's once its record has been seen, and only one account's. */
@ExtendWith(ArquillianExtension.class)
class MailDomainsIT {
  @Inject private MailDomains domains;
  @Inject private Accounts accounts;
  @Inject private OwnedDomains owned;
  @Inject private GatewayTokens tokens;

  private final String name = "d" + UUID.randomUUID() + ".example";
  private DnsServer dns;
  private Administrator one;
  private Administrator other;

  @Deployment
  static WebArchive war() {
    return ServiceArchive.war();
  }

  @BeforeEach
  void begin() {
    dns = new DnsServer(port());
    one = administrator();
    other = administrator();
  }

  @AfterEach
  void end() {
    dns.close();
  }

  private static int port() {
    var setting = System.getProperty("SEALPOST_DNS");
    return Integer.parseInt(setting.substring(setting.indexOf(':') + 1));
  }

  @Test
  void domainIsTheAccountsOnceItsRecordIsSeen() {
    var proof = wait(one, name);
    assertThat(proof.recordName()).isEqualTo("_sealpost." + name);
    assertThat(domains.check(one, proof.id())).contains(Finding.NO_RECORD);
    assertThat(domains.list(one)).isEmpty();
    dns.publish(proof.recordName(), "sealpost-domain=something else");
    assertThat(domains.check(one, proof.id())).contains(Finding.OTHER_TEXT);
    assertThat(domains.waiting(one).get(0).finding()).contains(Finding.OTHER_TEXT);
    dns.publish(proof.recordName(), proof.text());
    assertThat(domains.check(one, proof.id())).contains(Finding.PROVEN);
    assertThat(domains.list(one)).containsExactly(name);
    assertThat(domains.waiting(one)).isEmpty();
    assertThat(domains.check(one, proof.id())).isEmpty();
    assertThat(outcomes(one)).containsExactly("done", "NO_RECORD", "OTHER_TEXT", "done");
  }

  @Test
  void dnsThatFailsOrKeepsSilentIsTold() {
    var failing = wait(one, name.replace("example", DnsServer.FAILING));
    assertThat(domains.check(one, failing.id())).contains(Finding.NO_ANSWER);
    var silent = wait(one, name.replace("example", DnsServer.SILENT));
    var begin = System.nanoTime();
    assertThat(domains.check(one, silent.id())).contains(Finding.NO_ANSWER);
    assertThat((System.nanoTime() - begin) / 1_000_000_000L).isLessThan(10);
  }

  @Test
  void twoAccountsMayWaitAndTheFirstThatProvesItGetsIt() {
    var mine = wait(one, name);
    var theirs = wait(other, name);
    assertThat(mine.text()).isNotEqualTo(theirs.text());
    dns.publish(mine.recordName(), theirs.text());
    assertThat(domains.check(one, mine.id())).contains(Finding.OTHER_TEXT);
    assertThat(domains.check(other, theirs.id())).contains(Finding.PROVEN);
    assertThat(domains.check(one, mine.id())).contains(Finding.OTHER_TEXT);
    dns.publish(mine.recordName(), mine.text());
    assertThat(domains.check(one, mine.id())).contains(Finding.FOREIGN);
    assertThat(domains.list(one)).isEmpty();
  }

  @Test
  void whoseDomainItIsNobodyLearnsWithoutProof() {
    owned.declare(other.account().orElseThrow(), Domain.parse(name).orElseThrow());
    assertThat(domains.add(one, name)).isEqualTo(AddOutcome.WAITING);
    var proof = domains.waiting(one).get(0);
    assertThat(domains.check(one, proof.id())).contains(Finding.NO_RECORD);
  }

  @Test
  void twoPressesAtOnceProveItOnce() {
    var proof = wait(one, name);
    dns.publish(proof.recordName(), proof.text());
    var both =
        Stream.of(1, 2)
            .map(i -> CompletableFuture.supplyAsync(() -> domains.check(one, proof.id())))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join))
        .allMatch(found -> found.isEmpty() || found.get() == Finding.PROVEN);
    assertThat(domains.list(one)).containsExactly(name);
    assertThat(outcomes(one)).filteredOn("done"::equals).hasSize(2);
  }

  @Test
  void hostileNamesAreNoDomains() {
    for (var bad :
        List.of("", "localhost", "a b.example", "-a.example", "x@a.example", "1.2.3.4")) {
      assertThat(domains.add(one, bad)).as(bad).isEqualTo(AddOutcome.MALFORMED);
    }
    assertThat(domains.add(one, null)).isEqualTo(AddOutcome.MALFORMED);
    assertThat(domains.add(one, name.toUpperCase(Locale.ROOT))).isEqualTo(AddOutcome.WAITING);
    assertThat(domains.add(one, name)).isEqualTo(AddOutcome.THERE_ALREADY);
  }

  @Test
  void onlySoManyWait() {
    for (var i = 0; i < MailDomains.MOST_WAITING; i++) {
      wait(one, "n" + i + "." + name);
    }
    assertThat(domains.add(one, name)).isEqualTo(AddOutcome.TOO_MANY);
    assertThat(domains.withdraw(one, domains.waiting(one).get(0).id())).isTrue();
    assertThat(domains.add(one, name)).isEqualTo(AddOutcome.WAITING);
  }

  @Test
  void otherAccountsDomainsAreNeitherSeenNorCheckedNorRemoved() {
    var proof = wait(one, name);
    assertThat(domains.waiting(other)).isEmpty();
    assertThat(domains.check(other, proof.id())).isEmpty();
    assertThat(domains.withdraw(other, proof.id())).isFalse();
    owned.declare(one.account().orElseThrow(), Domain.parse("x." + name).orElseThrow());
    assertThat(domains.remove(other, "x." + name)).isEqualTo(RemoveOutcome.UNKNOWN);
    assertThat(domains.list(one)).containsExactly("x." + name);
  }

  @Test
  void lastDomainStaysWhileGatewaysSend() {
    var account = one.account().orElseThrow();
    owned.declare(account, Domain.parse(name).orElseThrow());
    owned.declare(account, Domain.parse("x." + name).orElseThrow());
    tokens.add(
        one, new GatewayOrder("mx", Set.of(Scope.ISSUE), Optional.empty(), Optional.empty()));
    assertThat(domains.remove(one, name)).isEqualTo(RemoveOutcome.REMOVED);
    assertThat(domains.remove(one, name)).isEqualTo(RemoveOutcome.UNKNOWN);
    assertThat(domains.remove(one, "x." + name)).isEqualTo(RemoveOutcome.LAST_OF_GATEWAYS);
    tokens.revoke(one, tokens.list(one).get(0).id());
    assertThat(domains.remove(one, "x." + name)).isEqualTo(RemoveOutcome.REMOVED);
  }

  @Test
  void auditorSeesAndChangesNothing() {
    var auditor = Staff.with(Role.AUDITOR, one.account().orElseThrow());
    assertThat(domains.list(auditor)).isEmpty();
    assertThatThrownBy(() -> domains.add(auditor, name)).isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> domains.check(auditor, UUID.randomUUID()))
        .isInstanceOf(NotPermittedException.class);
    assertThatThrownBy(() -> domains.remove(auditor, name))
        .isInstanceOf(NotPermittedException.class);
  }

  private ProofView wait(Administrator administrator, String domain) {
    assertThat(domains.add(administrator, domain)).isEqualTo(AddOutcome.WAITING);
    return domains.waiting(administrator).stream()
        .filter(proof -> proof.domain().equals(domain))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> outcomes(Administrator administrator) {
    return Database.column(
        "select outcome from audit_entry where account_id = ? and act like 'DOMAIN%' order by id",
        administrator.account().orElseThrow());
  }

  private Administrator administrator() {
    var facts =
        new NewAccount(
            "m" + UUID.randomUUID(),
            Somebody.unknown().address(),
            false,
            Locale.ENGLISH,
            ZoneId.of("UTC"));
    return Staff.of(accounts.declare(facts).id());
  }
}
