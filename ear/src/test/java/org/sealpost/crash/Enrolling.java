package org.sealpost.crash;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sealpost.client.GatewayClient;

/**
 * Many people who enroll, each from a network of their own; each is promised a mail, and asks again
 * until that is so.
 */
final class Enrolling {
  static final String PASSWORD = "planted password of many readers 7431";
  private static final int TRIES = 1200;
  private static final int ACCEPTED = 302;

  private final URI origin;
  private final Ledger ledger;
  private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger promised = new AtomicInteger();
  private final AtomicInteger retries = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(3);

  /**
   * @param first number of the first of them
   */
  Enrolling(URI origin, Ledger ledger, int first, int people) {
    this.origin = origin;
    this.ledger = ledger;
    IntStream.range(first, first + people).forEach(waiting::add);
    IntStream.range(0, 3).forEach(n -> threads.submit(this::enrollAll));
  }

  static String address(int person) {
    return "person" + person + "@crowd.example";
  }

  /** A message to all of them; strangers get no mail. */
  static Held makeKnown(Site site, Ledger ledger, int first, int people) {
    var recipients =
        IntStream.range(first, first + people)
            .mapToObj(person -> Map.of("address", address(person), "kind", "hidden"))
            .toList();
    var order = Map.of("sender", "alice@example.com", "recipients", recipients, "profile", "low");
    var request = "the message of crowd " + first;
    ledger.asked(request);
    var answer = new GatewayClient(site.node().origin(), Site.TOKEN).issueKey(order);
    var held = Held.issued(GatewayClient.tree(answer), Site.SEALER);
    ledger.told(request, held);
    return held;
  }

  int promised() {
    return promised.get();
  }

  int retries() {
    return retries.get();
  }

  boolean awaitEnd(int minutes) throws InterruptedException {
    threads.shutdown();
    return threads.awaitTermination(minutes, TimeUnit.MINUTES);
  }

  private void enrollAll() {
    for (var person = waiting.poll(); person != null; person = waiting.poll()) {
      for (var tries = 0; tries < TRIES && !enroll(person); tries++) {
        retries.incrementAndGet();
        pause();
      }
    }
  }

  private boolean enroll(int person) {
    var network = "10.%d.%d.1".formatted(person / 250, person % 250);
    var typed =
        Map.of(
            "email", address(person),
            "name", "Person " + person,
            "password", PASSWORD,
            "language", "en",
            "zone", "UTC",
            "terms", "on",
            "go", "");
    try {
      var answer = new PageForms(origin, network).submit("/enrollment/enroll", "enroll", typed);
      if (answer.statusCode() != ACCEPTED) {
        return false;
      }
      ledger.notified(address(person));
      promised.incrementAndGet();
      return true;
    } catch (UncheckedIOException away) {
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
