package org.sealpost.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mail system fails at three mails of ten, and the sender is killed while mails leave. */
@Tag("fault")
@Timeout(value = 90, unit = TimeUnit.MINUTES)
@ExtendWith(Site.class)
class NotificationsIT {
  private static final int MAILS = Length.of("mails", 100, 1000);
  private static final int KILLS = Length.of("sender.kills", 1, 10);
  private static final Pattern TOKEN = Pattern.compile("[?&]t=([A-Za-z0-9_-]{20,})");

  @Test
  void everyNotificationArrivesUnderOneMessageId(Site site) throws Exception {
    var ledger = site.newLedger();
    ledger.secret("the password", Enrolling.PASSWORD);
    Enrolling.makeKnown(site, ledger, 0, MAILS);
    site.receiver().failAt(0.3);
    var enrolling = new Enrolling(site.node().origin(), ledger, 0, MAILS);
    for (var kill = 1; kill <= KILLS; kill++) {
      awaitPromises(enrolling, MAILS * kill / (KILLS + 1));
      site.killServer();
      site.startServer();
    }
    assertThat(enrolling.awaitEnd(30)).isTrue();
    awaitSent(site);
    site.receiver().failAt(0);
    tell(site, enrolling);
    site.receiver().arrivals().forEach(mail -> keepToken(ledger, mail));
    site.invariants(ledger).assertHold();
  }

  private static void awaitPromises(Enrolling enrolling, int number) throws InterruptedException {
    for (var tries = 0; tries < 6000 && enrolling.promised() < number; tries++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    TimeUnit.MILLISECONDS.sleep(new Random().nextInt(500));
  }

  /** Waits that grow to hours, and the leases of dead senders, pass at once. */
  private static void awaitSent(Site site) throws InterruptedException {
    for (var tries = 0; tries < 300 && site.time().waitingMails() > 0; tries++) {
      site.time().endWaits();
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static void keepToken(Ledger ledger, Arrival mail) {
    TOKEN
        .matcher(mail.content())
        .results()
        .forEach(found -> ledger.secret("token of " + mail.messageId(), found.group(1)));
  }

  private static void tell(Site site, Enrolling enrolling) {
    List<Arrival> arrivals = site.receiver().arrivals();
    System.out.printf(
        "%d sender kills: %d promised (%d retries), %d mails arrived, %d different, %d failures of"
            + " the receiver, %d connections%n",
        KILLS,
        enrolling.promised(),
        enrolling.retries(),
        arrivals.size(),
        arrivals.stream().map(Arrival::messageId).distinct().count(),
        site.receiver().failures(),
        site.receiver().connections());
  }
}
