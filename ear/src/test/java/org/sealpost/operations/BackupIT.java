package org.sealpost.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;
import org.sealpost.client.Mails;

/**
 * The operator's scripts bring back what was destroyed, and nothing opens without the key store.
 */
@Tag("fault")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class BackupIT {
  private static final int ENVELOPES = 1_000;
  private static final int LOCKED = 10;

  private final Installation sealpost = new Installation("backup");
  private final Path home = sealpost.node.home();
  private final List<GatewayClient.Sealed> envelopes = new ArrayList<>();
  private final List<byte[]> mails =
      IntStream.range(0, ENVELOPES).mapToObj(BackupIT::mail).toList();
  private InstalledPostgreSql database = new InstalledPostgreSql(home.resolve("postgresql"));

  @AfterEach
  void stop() {
    sealpost.node.close();
    database.close();
  }

  @Test
  void allEnvelopesOpenAfterARestoreAndNoneWithoutTheKeyStore() throws Exception {
    sealpost.node.on(database.start().access()).start();
    fillIn();
    var backup = run("backup.sh", home.resolve("backup/database"), home.resolve("backup/keys"));
    destroyEverything();
    database = new InstalledPostgreSql(home.resolve("postgresql-2")).start();
    sealpost.node.on(database.access());
    run("restore.sh", backup.get(0), backup.get(1));
    var keyStore = Files.move(keyStore(), home.resolve("away.p12"));
    assertNothingOpensWithoutKeyStore();
    Files.move(keyStore, keyStore());
    sealpost.node.start();
    assertEverythingIsAsItWas();
  }

  private void fillIn() {
    mails.stream().map(sealpost::seal).forEach(envelopes::add);
    for (var envelope : envelopes.subList(0, LOCKED)) {
      var order = Map.of("locked", true, "reason", "Wrong file");
      assertThat(sealpost.gateway().lock(envelope.messageId(), order).statusCode()).isEqualTo(200);
    }
  }

  private void destroyEverything() throws IOException {
    sealpost.node.kill();
    database.close();
    Files.delete(keyStore());
  }

  private void assertNothingOpensWithoutKeyStore() throws Exception {
    sealpost.node.begin();
    awaitInLog("but the database holds keys that only its root key opens");
    for (var envelope : envelopes) {
      assertThat(open(envelope)).isNotEqualTo(200);
    }
    sealpost.node.stop();
    assertThat(keyStore()).doesNotExist();
  }

  private int open(GatewayClient.Sealed envelope) {
    try {
      return sealpost.reader().askForKey(LowReader.parse(envelope.envelope())).statusCode();
    } catch (java.io.UncheckedIOException nobodyAnswers) {
      return 0;
    }
  }

  private void assertEverythingIsAsItWas() {
    for (int i = 0; i < ENVELOPES; i++) {
      var parsed = LowReader.parse(envelopes.get(i).envelope());
      if (i < LOCKED) {
        var refused = sealpost.reader().askForKey(parsed);
        assertThat(refused.statusCode()).isEqualTo(423);
        assertThat(GatewayClient.text(refused)).contains("Wrong file");
      } else {
        assertThat(LowReader.original(sealpost.reader().open(parsed))).isEqualTo(mails.get(i));
      }
    }
  }

  private void awaitInLog(String sentence) throws Exception {
    for (int i = 0; i < 240 && !Files.readString(sealpost.node.log()).contains(sentence); i++) {
      TimeUnit.SECONDS.sleep(1);
    }
    assertThat(Files.readString(sealpost.node.log())).contains(sentence);
  }

  /** Runs a script of the manual with the service's settings; its lines. */
  private List<String> run(String script, Object first, Object second) throws Exception {
    var path = Path.of("..", "server-config", "backup", script).toAbsolutePath().normalize();
    var builder = new ProcessBuilder(path.toString(), first.toString(), second.toString());
    var access = sealpost.node.database();
    builder.environment().put("SEALPOST_DB_URL", access.url());
    builder.environment().put("SEALPOST_DB_USER", access.user());
    builder.environment().put("SEALPOST_DB_PASSWORD", access.password());
    builder.environment().put("SEALPOST_KEYSTORE", keyStore().toString());
    builder
        .environment()
        .merge("PATH", InstalledPostgreSql.programs().toString(), (old, own) -> own + ":" + old);
    var process = builder.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }

  private Path keyStore() {
    return home.resolve("keystore.p12");
  }

  private static byte[] mail(int number) {
    return Mails.plain(Installation.SENDER, Installation.READER, "No. " + number, "Text " + number);
  }
}
