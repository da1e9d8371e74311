package org.sealpost.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;
import org.sealpost.client.Mails;

/** The disk under the spool or under the database is full: nothing is promised, nothing breaks. */
@Tag("fault")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@ExtendWith(Site.class)
class FullDiskIT {
  private static final int LARGE = 4 << 20;
  private static final int REFUSALS = 30;
  private static final Map<String, ?> ORDER =
      Map.of(
          "sender", "alice@example.com",
          "recipients", List.of(Map.of("address", "bob@reader.example", "kind", "to")),
          "profile", "low");

  @BeforeEach
  void disksAreOfTheirOwn(Site site) {
    assumeTrue(site.spoolDisk().isMounted(), "needs the right to mount");
    assumeTrue(site.databaseDisk().isMounted(), "needs the right to mount");
  }

  @Test
  void whatFindsNoRoomInTheSpoolIsRefusedUntilThereIsRoom(Site site) {
    var ledger = site.newLedger();
    var mail = large();
    seal(site, ledger, mail, UUID.randomUUID().toString());
    var envelope = ledger.held().iterator().next().sealed().orElseThrow().envelope();
    var request = UUID.randomUUID().toString();
    site.spoolDisk().leave(LARGE / 16);
    try {
      insist(ledger, ask(site, mail, request), 503, 507);
      insist(ledger, post(site, envelope), 503, 507);
      assertThat(key(site, ledger).statusCode()).isEqualTo(201);
    } finally {
      site.spoolDisk().free();
    }
    seal(site, ledger, mail, request);
    insist(ledger, post(site, envelope), 200);
    site.invariants(ledger).assertHold();
  }

  @Test
  void aFullDatabaseRefusesNewWorkAndGoesOnWhenThereIsRoom(Site site) throws Exception {
    var ledger = site.newLedger();
    try (var load = new GatewayLoad(site, ledger, false)) {
      TimeUnit.SECONDS.sleep(1);
      site.databaseDisk().leave(16 << 10);
      try {
        awaitRefusals(load.tally());
      } finally {
        site.databaseDisk().free();
      }
      site.reviveDatabase();
      site.time().endLeases();
      assertThat(site.awaitWork(load.tally())).isLessThan(Site.A_MINUTE);
      site.time().endLeases();
      var tally = load.stop();
      System.out.printf("A full database: %s%n", tally);
      assertThat(tally.failed.get()).as("answers of 500").isZero();
      site.invariants(ledger).assertHold();
    }
  }

  /** Without room for its log of changes PostgreSQL ends itself; it must be started again. */
  @Test
  void aDatabaseThatDiedForLackOfRoomIsFoundAgain(Site site) throws Exception {
    var ledger = site.newLedger();
    try (var load = new GatewayLoad(site, ledger, false)) {
      site.databaseDisk().leave(16 << 10);
      try {
        assertThatThrownBy(() -> fillLog(site)).hasMessageContaining("pg_logical_emit_message");
        awaitRefusals(load.tally());
      } finally {
        site.databaseDisk().free();
      }
      site.reviveDatabase();
      site.time().endLeases();
      assertThat(site.awaitWork(load.tally())).isLessThan(Site.A_MINUTE);
      site.time().endLeases();
      System.out.printf("A dead database: %s%n", load.stop());
      site.invariants(ledger).assertHold();
    }
  }

  private static void fillLog(Site site) throws SQLException {
    try (var connection = site.node().database().open()) {
      for (var mebibytes = 0; mebibytes < 200; mebibytes++) {
        new Rows(connection)
            .texts("select pg_logical_emit_message(false, 'x', repeat('y', 1048576))");
      }
    }
  }

  private static void awaitRefusals(Tally tally) throws InterruptedException {
    var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (tally.retries.get() < REFUSALS && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(tally.retries.get()).as("refusals").isGreaterThanOrEqualTo(REFUSALS);
  }

  private static byte[] large() {
    var noise = new byte[LARGE];
    new Random().nextBytes(noise);
    return Mails.rich("alice@example.com", Mails.newReader(), "Large", "noise.bin", noise);
  }

  private static HttpRequest.Builder ask(Site site, byte[] mail, String request) {
    return new GatewayClient(site.node().origin(), Site.TOKEN)
        .to("/api/v1/envelopes")
        .header("Content-Type", "message/rfc822")
        .header("Idempotency-Key", request)
        .header("Sealpost-Sender", "alice@example.com")
        .header("Sealpost-Recipient", "bob@reader.example")
        .header("Sealpost-Profile", "low")
        .POST(BodyPublishers.ofByteArray(mail));
  }

  private static void seal(Site site, Ledger ledger, byte[] mail, String request) {
    ledger.asked(request);
    var answer = insist(ledger, ask(site, mail, request), 200);
    ledger.told(request, Held.sealed(GatewayClient.sealed(answer), mail));
  }

  private static HttpResponse<byte[]> key(Site site, Ledger ledger) {
    var request = UUID.randomUUID().toString();
    ledger.asked(request);
    var answer = new GatewayClient(site.node().origin(), Site.TOKEN).issueKey(ORDER);
    ledger.told(request, Held.issued(GatewayClient.tree(answer), Site.SEALER));
    return answer;
  }

  private static HttpRequest.Builder post(Site site, LowReader.Parsed envelope) {
    return HttpRequest.newBuilder(site.node().origin().resolve("/open"))
        .header("Content-Type", PostedForm.TYPE)
        .header("Origin", "null")
        .POST(BodyPublishers.ofByteArray(PostedForm.of(envelope)));
  }

  /** On a slow machine a refusal may overtake its request, and the connection be cut. */
  private static HttpResponse<byte[]> insist(
      Ledger ledger, HttpRequest.Builder request, Integer... answers) {
    return new Insistence(ledger, new Tally(), false).answer(request, Set.of(answers));
  }
}
