package org.sealpost.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealpost.client.GatewayClient;
import org.sealpost.envelope.MessageId;

/** The check finds what it is there to find: each invariant is broken, and told. */
@Tag("fault")
@ExtendWith(Site.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvariantsIT {
  private static final String SECRET = "planted secret of the check 4711";

  @TempDir Path folder;
  private Site site;
  private Ledger ledger;
  private Held held;
  private Held closed;
  private Connection database;

  @BeforeAll
  void work(Site shared) throws Exception {
    site = shared;
    ledger = site.newLedger();
    try (var load = new GatewayLoad(site, ledger, false)) {
      TimeUnit.SECONDS.sleep(3);
      load.stop();
    }
    held = Enrolling.makeKnown(site, ledger, 9000, 1);
    closed = Enrolling.makeKnown(site, ledger, 9001, 1);
    var gateway = new GatewayClient(site.node().origin(), Site.TOKEN);
    gateway.lock(closed.messageId(), Map.of("locked", true));
    gateway.expire(closed.messageId(), Map.of("expiresAt", "2099-01-01T00:00:00Z"));
    database = site.node().database().open();
    database.setAutoCommit(false);
  }

  @AfterAll
  void close() throws SQLException {
    database.close();
  }

  @Test
  void nothingIsToldWhereNothingIsWrong() {
    site.invariants(ledger).assertHold();
  }

  @Test
  void aLostKeyIsTold() {
    var lost = new Held(MessageId.random().toString(), held.order(), none(), held.key(), none());
    assertThat(first(new KeysOpen(), telling(lost))).contains("stored 0 times");
  }

  @Test
  void anotherKeyThanAcknowledgedIsTold() {
    var other = Optional.of(new byte[32]);
    var wrong = new Held(held.messageId(), held.order(), none(), other, none());
    assertThat(first(new KeysOpen(), telling(wrong))).contains("another key");
  }

  @Test
  void aKeyThatDoesNotUnwrapIsTold() throws SQLException {
    var id = held.id();
    var rows = new Rows(database);
    var wrapped =
        rows.read(row -> row.getBytes(1), "select wrapped_key from message where mid = ?", id);
    swap(rows, new byte[61]);
    try {
      assertThat(first(new KeysOpen(), telling(held))).contains(held.messageId());
    } finally {
      swap(rows, wrapped.get(0));
    }
  }

  private void swap(Rows rows, byte[] wrapped) throws SQLException {
    rows.change("update message set wrapped_key = ? where mid = ?", wrapped, held.id());
    database.commit();
  }

  @Test
  void twoAnswersToOneRequestAreTold() {
    var told = telling(held);
    var other = new Held(held.messageId(), held.order(), none(), Optional.of(new byte[32]), none());
    told.told("a request", other);
    assertThat(first(new KeysOpen(), told)).contains("a request");
  }

  @Test
  void aMessageThatNobodyAskedForIsTold() {
    var blind = new Ledger(ledger.begun());
    assertThat(first(new KeysOpen(), blind)).contains("made by no request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from audit_entry where act in ('KEY_ISSUED', 'MESSAGE_SEALED')",
        "update audit_entry set outcome = 'lost' where act = 'KEY_ISSUED'",
        "update audit_entry set message_id = -1 where act = 'KEY_ISSUED'",
        "update message set openings = openings + 1",
        "delete from audit_entry where act = 'KEY_RELEASED'"
      })
  void actsWithoutAuditAndAuditsWithoutActsAreTold(String harm) throws SQLException {
    assertTold(new ActsAreAudited(), ledger, harm);
  }

  @Test
  void answeredReleasesWithoutAuditAreTold() {
    var told = new Ledger();
    for (var n = 0; n < 1000; n++) {
      told.opened(held.messageId());
    }
    assertThat(first(new ActsAreAudited(), told)).contains("answered more releases");
  }

  @Test
  void locksAndExpiriesThatCameUndoneAreTold() throws SQLException {
    var told = new Ledger();
    var now = Instant.now();
    told.lock(closed.messageId(), true, now, now);
    told.expiry(closed.messageId(), true, now, now);
    assertTold(new LocksHold(), told, "update message set locked_at = null, expires_at = null");
  }

  @Test
  void aReleaseWhileLockedIsTold() throws SQLException {
    var told = new Ledger();
    told.lock(closed.messageId(), true, Instant.EPOCH, Instant.EPOCH);
    var harm =
        "update audit_entry set act = 'KEY_RELEASED' where mid = '%s'".formatted(closed.id());
    assertTold(new LocksHold(), told, harm);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAITING", "DEAD"})
  void aMailThatNeverLeftIsTold(String state) throws SQLException {
    assertTold(new MailsArrive(), ledger, queued(state));
  }

  @Test
  void aMailThatWasSentAndNeverCameIsTold() throws SQLException {
    var other = List.of(new Arrival("a@b.example", "<other@x>", "text"));
    try (var statement = database.createStatement()) {
      statement.executeUpdate(queued("SENT"));
      var evidence = evidence(ledger, List.of(), List.of(), other);
      assertThat(new MailsArrive().violations(evidence)).anyMatch(told -> told.contains("lost@x"));
    } finally {
      database.rollback();
    }
  }

  private static String queued(String state) {
    return "insert into outbox_mail (id, kind, recipient, message_id, state, tries, queued_at, due_at)"
        + " values ('"
        + UUID.randomUUID()
        + "', 'ACTIVATION', 'a@b.example', '<lost@x>', '"
        + state
        + "', 1, current_timestamp, current_timestamp)";
  }

  @Test
  void promisedMailsThatDidNotComeAreTold() {
    var told = new Ledger();
    told.notified("nobody@b.example");
    assertThat(first(new MailsArrive(), told)).contains("nobody@b.example");
  }

  @Test
  void copiesThatDifferAreTold() {
    var arrivals = Stream.of("one", "two").map(text -> new Arrival("a@b.example", "<id@x>", text));
    var evidence = evidence(new Ledger(), List.of(), List.of(), arrivals.toList());
    assertThat(new MailsArrive().violations(evidence)).anyMatch(told -> told.contains("different"));
  }

  @Test
  void aKeyWrappedUnderNoneOfItsAccountIsTold() throws SQLException {
    var constraints =
        new Rows(database)
            .texts(
                "select constraint_name from information_schema.table_constraints"
                    + " where table_name = 'message' and constraint_type = 'FOREIGN KEY'");
    var drops = constraints.stream().map(name -> "alter table message drop constraint " + name);
    var harm = Stream.of("update message set account_key_id = mid");
    assertTold(new KeysHaveWrappers(), ledger, Stream.concat(drops, harm).toArray(String[]::new));
  }

  static Stream<String> encodings() {
    var bytes = SECRET.getBytes(StandardCharsets.US_ASCII);
    return Stream.of(
        "x" + SECRET,
        "x" + HexFormat.of().formatHex(bytes),
        HexFormat.of().withUpperCase().formatHex(bytes) + "x",
        Base64.getEncoder().encodeToString(bytes),
        Base64.getEncoder().encodeToString(("a" + SECRET + "b").getBytes()),
        Base64.getUrlEncoder().encodeToString(("ab\u007f" + SECRET + "??").getBytes()),
        Base64.getUrlEncoder().encodeToString(("ab" + SECRET + "?").getBytes()));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aSecretInALogOrATableIsTold(String text) throws Exception {
    var told = new Ledger();
    told.secret("it", SECRET);
    var log = Files.writeString(folder.resolve("copy.log"), "line\n" + text + "\nline");
    var evidence = evidence(told, List.of(log), List.of(), List.of());
    assertThat(new SecretsAreAbsent().violations(evidence)).hasSize(1);
    assertTold(new SecretsAreAbsent(), told, "update account set name = '%s'".formatted(text));
  }

  @Test
  void aSpoolFileThatIsLeftIsTold() throws Exception {
    Files.writeString(folder.resolve("sealpost-1.spool"), "ciphertext");
    var evidence = evidence(new Ledger(), List.of(), List.of(folder), List.of());
    assertThat(new SecretsAreAbsent().violations(evidence)).hasSize(1);
  }

  /** Does harm, has the check look at it, and undoes it. */
  private void assertTold(Invariant invariant, Ledger told, String... harms) throws SQLException {
    var evidence = evidence(told, List.of(), List.of(), List.of());
    var before = invariant.violations(evidence).toList();
    try (var statement = database.createStatement()) {
      for (var harm : harms) {
        statement.executeUpdate(harm);
      }
      assertThat(invariant.violations(evidence).toList())
          .as("what is told")
          .anyMatch(what -> !before.contains(what));
    } finally {
      database.rollback();
    }
  }

  private String first(Invariant invariant, Ledger told) {
    var evidence = evidence(told, List.of(), List.of(), List.of());
    return invariant.violations(evidence).findFirst().orElse("");
  }

  private Evidence evidence(
      Ledger told, List<Path> files, List<Path> folders, List<Arrival> arrivals) {
    return new Evidence(database, site.node().origin(), told, files, folders, arrivals);
  }

  private Ledger telling(Held one) {
    var told = new Ledger();
    told.told("a request", one);
    return told;
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
