package org.sealpost.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed at random moments while it works. */
@Tag("fault")
@Timeout(value = 90, unit = TimeUnit.MINUTES)
@ExtendWith(Site.class)
class ServerKillIT {
  private static final int KILLS = Length.of("server.kills", 3, 50);

  @Test
  void whatWasAcknowledgedSurvivesEveryKill(Site site) throws Exception {
    var ledger = site.newLedger();
    try (var load = new GatewayLoad(site, ledger, true)) {
      var random = new Random();
      var longest = Duration.ZERO;
      for (var kill = 0; kill < KILLS; kill++) {
        TimeUnit.MILLISECONDS.sleep(1500 + random.nextInt(2500));
        site.killServer();
        var ready = site.startServer();
        assertThat(ready).as("ready again").isLessThan(Site.A_MINUTE);
        longest = ready.compareTo(longest) > 0 ? ready : longest;
      }
      TimeUnit.SECONDS.sleep(1);
      var tally = load.stop();
      System.out.printf("%d server kills: %s; longest start %s%n", KILLS, tally, longest);
      assertThat(tally.acknowledged.get()).isGreaterThan(KILLS);
      site.invariants(ledger).assertHold();
    }
  }
}
