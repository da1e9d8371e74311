package org.sealpost.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL is killed at random moments while the service works; the service stays up. */
@Tag("fault")
@Timeout(value = 90, unit = TimeUnit.MINUTES)
@ExtendWith(Site.class)
class DatabaseKillIT {
  private static final int STRANGER = 5000;
  private static final int KILLS = Length.of("database.kills", 2, 20);

  @Test
  void theServiceGoesOnByItselfWhenTheDatabaseIsBack(Site site) throws Exception {
    var ledger = site.newLedger();
    try (var load = new GatewayLoad(site, ledger, false)) {
      var random = new Random();
      var longest = Duration.ZERO;
      for (var kill = 0; kill < KILLS; kill++) {
        TimeUnit.MILLISECONDS.sleep(1500 + random.nextInt(2500));
        site.postgreSql().kill();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(3000));
        site.postgreSql().start();
        site.time().endLeases();
        var ready = site.awaitWork(load.tally());
        assertThat(ready).as("at work again").isLessThan(Site.A_MINUTE);
        longest = ready.compareTo(longest) > 0 ? ready : longest;
      }
      TimeUnit.SECONDS.sleep(1);
      site.time().endLeases();
      var tally = load.stop();
      System.out.printf("%d database kills: %s; longest wait %s%n", KILLS, tally, longest);
      assertThat(tally.acknowledged.get()).isGreaterThan(KILLS);
      site.invariants(ledger).assertHold();
    }
  }

  /** A server drops a timer whose work fails again after five seconds. */
  @Test
  void mailsLeaveAgainAfterTheDatabaseWasAwayForLong(Site site) throws Exception {
    var ledger = site.newLedger();
    site.postgreSql().kill();
    TimeUnit.SECONDS.sleep(15);
    site.postgreSql().start();
    site.node().awaitReady();
    Enrolling.makeKnown(site, ledger, STRANGER, 1);
    assertThat(new Enrolling(site.node().origin(), ledger, STRANGER, 1).awaitEnd(5)).isTrue();
    for (var tries = 0; tries < 60 && site.time().waitingMails() > 0; tries++) {
      TimeUnit.SECONDS.sleep(1);
    }
    site.invariants(ledger).assertHold();
  }
}
