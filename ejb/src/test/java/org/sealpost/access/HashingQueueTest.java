package org.sealpost.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HashingQueueTest {

  @Test
  void whoFindsTheQueueFullIsTurnedAway() {
    HashingQueue queue = new HashingQueue(1, 0, 0);

    Optional<Optional<String>> outer = queue.run(() -> queue.run(() -> "second"));

    assertThat(outer).contains(Optional.empty());
  }

  @Test
  void itIsFullOnlyWhileNobodyElseIsAdmitted() {
    HashingQueue queue = new HashingQueue(1, 0, 0);

    assertThat(queue.run(queue::turnAway)).contains(true);
    assertThat(queue.turnAway()).isFalse();
    assertThat(queue.refused()).isEqualTo(1);
  }

  @Test
  void whoWaitsInVainIsTurnedAway() {
    HashingQueue queue = new HashingQueue(1, 1, 0);

    assertThat(queue.run(() -> queue.run(() -> "second"))).contains(Optional.empty());
  }

  @Test
  void aFailedHashingGivesItsPlaceBack() {
    HashingQueue queue = new HashingQueue(1, 0, 0);
    try {
      queue.run(
          () -> {
            throw new IllegalArgumentException();
          });
    } catch (IllegalArgumentException expected) {
      // the place is what matters
    }

    assertThat(queue.run(() -> "next")).contains("next");
  }
}
