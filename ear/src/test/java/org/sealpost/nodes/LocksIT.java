package org.sealpost.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.GatewayClient.Sealed;
import org.sealpost.client.HttpReader;
import org.sealpost.client.LowReader;
import org.sealpost.client.Mails;

/** What one node has answered about a message holds at the other for all that begins later. */
@Tag("fault")
@ExtendWith(TwoNodes.class)
class LocksIT {
  private static final String ALICE = "alice@example.com";
  private static final int LANES = 4;
  private static final int RACES = TwoNodes.isLong() ? 10_000 : 400;

  @Test
  void lockAnsweredByOneNodeHoldsAtTheOther(TwoNodes nodes) throws IOException {
    var reader = new Crowd(nodes).of(1).get(0).signIn(nodes.a().origin(), Crowd.PASSWORD);
    var sealed = seal(nodes, reader);
    var envelope = LowReader.parse(sealed.envelope());
    nodes
        .gateway(nodes.a().origin())
        .lock(sealed.messageId(), Map.of("locked", true, "reason", "Sent by mistake"));
    var answer = reader.open(nodes.b().origin(), envelope);
    assertThat(answer.statusCode()).isEqualTo(423);
    assertThat(answer.body()).contains("Sent by mistake");
    nodes.gateway(nodes.b().origin()).lock(sealed.messageId(), Map.of("locked", false));
    assertThat(reader.open(nodes.a().origin(), envelope).statusCode()).isEqualTo(200);
  }

  @Test
  void noReleaseThatBeganAfterTheLockWasAnsweredSucceeds(TwoNodes nodes) {
    var readers = new Crowd(nodes).of(LANES);
    var lanes =
        readers.stream()
            .peek(reader -> reader.signIn(nodes.balancer().origin(), Crowd.PASSWORD))
            .map(reader -> new LockRace(nodes, reader, seal(nodes, reader)))
            .<Callable<LockRace>>map(race -> () -> race.run(RACES / LANES))
            .toList();
    var races = AtOnce.all(lanes);
    System.out.printf(
        "%d changes raced against %d openings over both nodes%n",
        races.stream().mapToInt(LockRace::races).sum(),
        races.stream().mapToInt(LockRace::openings).sum());
    assertThat(races.stream().map(LockRace::violations).flatMap(List::stream)).isEmpty();
    assertThat(races.stream().mapToInt(LockRace::races).sum()).isEqualTo(RACES);
  }

  private static Sealed seal(TwoNodes nodes, HttpReader reader) {
    var to = reader.address();
    return nodes.gateway().seal(Mails.plain(ALICE, to, "Race", "Race\n"), "medium", ALICE, to);
  }
}
