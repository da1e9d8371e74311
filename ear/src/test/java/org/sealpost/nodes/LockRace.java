package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.HttpReader;
import org.sealpost.client.LowReader;

/**
 * One message that is shut and let free in turn, at one node and the other, while its reader opens
 * it at both without a pause. What has been answered about it must hold for every opening that
 * begins after the answer and ends before the next change begins.
 */
final class LockRace {
  private static final Map<String, ?> LOCK = Map.of("locked", true, "reason", "A race");
  private static final Map<String, ?> UNLOCK = Map.of("locked", false);

  /** What has been answered; empty status while a change is on its way. */
  private record Known(int status, AtomicInteger seenAtA, AtomicInteger seenAtB) {
    static Known of(int status) {
      return new Known(status, new AtomicInteger(), new AtomicInteger());
    }

    boolean isSeen() {
      return seenAtA.get() > 0 && seenAtB.get() > 0;
    }
  }

  private static final Known CHANGING = Known.of(0);

  private final TwoNodes nodes;
  private final HttpReader reader;
  private final String messageId;
  private final LowReader.Parsed envelope;
  private final AtomicReference<Known> known = new AtomicReference<>(CHANGING);
  private final List<String> violations = new ArrayList<>();
  private final AtomicInteger openings = new AtomicInteger();
  private final AtomicInteger races = new AtomicInteger();
  private volatile boolean over;

  LockRace(TwoNodes nodes, HttpReader reader, GatewayClient.Sealed sealed) {
    this.nodes = nodes;
    this.reader = reader;
    this.messageId = sealed.messageId();
    this.envelope = LowReader.parse(sealed.envelope());
  }

  /** Runs so many changes against so many openings as fit in. */
  LockRace run(int changes) {
    AtOnce.<Object>all(
        List.of(
            () -> control(changes),
            () -> open(nodes.a().origin(), true),
            () -> open(nodes.b().origin(), false)));
    return this;
  }

  private Object control(int changes) {
    try {
      for (var change = 0; change < changes; change++) {
        change(change);
      }
      return null;
    } finally {
      over = true;
    }
  }

  /** Lock, unlock, expire, clear; each at the node that did not do the one before the last. */
  private void change(int number) {
    var gateway = nodes.gateway(number / 2 % 2 == 0 ? nodes.a().origin() : nodes.b().origin());
    known.set(CHANGING);
    var answer =
        switch (number % 4) {
          case 0 -> gateway.lock(messageId, LOCK);
          case 1 -> gateway.lock(messageId, UNLOCK);
          case 2 -> gateway.expire(messageId, expiry(Instant.now().minusSeconds(60).toString()));
          default -> gateway.expire(messageId, expiry(null));
        };
    assertThat(answer.statusCode()).as(GatewayClient.text(answer)).isEqualTo(200);
    var now = Known.of(new int[] {423, 200, 410, 200}[number % 4]);
    known.set(now);
    Eventually.holds("openings at both nodes after the change", 60, () -> now.isSeen() || over);
    races.incrementAndGet();
  }

  private static Map<String, Object> expiry(String moment) {
    var order = new HashMap<String, Object>();
    order.put("expiresAt", moment);
    return order;
  }

  private Object open(URI node, boolean isA) throws IOException {
    while (!over) {
      var before = known.get();
      var answer = reader.open(node, envelope);
      openings.incrementAndGet();
      if (before != CHANGING && known.get() == before) {
        check(before, answer, isA);
      }
    }
    return null;
  }

  private void check(Known known, HttpResponse<String> answer, boolean isA) {
    (isA ? known.seenAtA() : known.seenAtB()).incrementAndGet();
    if (answer.statusCode() != known.status()) {
      synchronized (violations) {
        violations.add(
            "expected " + known.status() + ", got " + answer.statusCode() + " " + answer.body());
      }
    }
  }

  List<String> violations() {
    return violations;
  }

  int openings() {
    return openings.get();
  }

  int races() {
    return races.get();
  }
}
