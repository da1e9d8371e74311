package org.sealpost.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealingPlacesTest {
  private final SealingPlaces places = new SealingPlaces(Duration.ZERO);
  private final UUID token = UUID.randomUUID();

  @Test
  void oneTokenDoesNotTakeAllPlaces() {
    IntStream.range(0, 6).forEach(n -> assertThat(places.take(token)).isPresent());
    assertThat(places.take(token)).isEmpty();
    assertThat(places.take(UUID.randomUUID())).isPresent();
  }

  @Test
  void thereAreEightPlaces() {
    IntStream.range(0, 8).forEach(n -> assertThat(places.take(UUID.randomUUID())).isPresent());
    assertThat(places.take(UUID.randomUUID())).isEmpty();
  }

  @Test
  void aPlaceGivenBackIsFree() {
    IntStream.range(0, 5).forEach(n -> places.take(token));
    places.take(token).orElseThrow().close();
    assertThat(places.take(token)).isPresent();
  }
}
