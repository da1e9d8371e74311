package org.sealpost.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What a node knows of keys that another one has made a moment ago. */
class OpenServiceKeysTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

  private final RootKey root =
      new RootKey("root", new SecretKeySpec(SymmetricKey.random().exposeBytes(), "AES"));
  private final Table table = new Table();
  private final OpenServiceKeys keys = new OpenServiceKeys(table, root, NOW);

  @Test
  void keyThatSomethingOfOurOwnNamesIsReadAtOnce() {
    keys.current();
    table.addByAnotherNode();
    assertThat(keys.own(keyset -> Optional.ofNullable(keyset.outbox().get(1)))).isPresent();
  }

  @Test
  void strangersCannotMakeEveryQuestionReadTheTable() {
    keys.current();
    for (var i = 0; i < 100; i++) {
      assertThat(keys.find(keyset -> keyset.ticket("unknown"))).isEmpty();
    }
    assertThat(table.reads).isEqualTo(1);
  }

  private final class Table extends ServiceKeys {
    private final List<ServiceKey> rows = new ArrayList<>();
    private int reads;

    void addByAnotherNode() {
      rows.add(new ServiceKey(ServiceKeyPurpose.OUTBOX, 1, root, NOW.instant()));
    }

    @Override
    List<ServiceKey> all() {
      reads++;
      return List.copyOf(rows);
    }
  }
}
