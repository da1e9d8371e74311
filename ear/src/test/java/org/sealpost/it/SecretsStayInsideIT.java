package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealpost.client.ReaderBrowser.enroll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealpost.client.Chromium;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;
import org.sealpost.client.Mails;
import org.sealpost.client.ReaderBrowser;

/**
 * Secrets planted by the test are looked for in a dump of the database, in the log and in the
 * service's temporary folder, as they are and in the encodings they may have been through.
 */
@ExtendWith(Sealpost.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsStayInsideIT {
  private static final String PASSWORD = "planted password of a reader 7431";
  private static final String TEXT = "planted plaintext body 9182";
  private static final String SUBJECT = "planted neutral subject 5543";
  private static final String ATTACHMENT = "planted attachment content 6624";

  private byte[] key;
  private String activationToken;
  private byte[] rest;

  @BeforeAll
  void plant(Sealpost sealpost, Chromium chromium) throws Exception {
    var bob = Mails.newReader();
    var alice = "alice@example.com";
    var mail = Mails.rich(alice, bob, SUBJECT, "x.bin", ATTACHMENT.getBytes());
    var text = new String(mail, StandardCharsets.UTF_8).replace("Hello", TEXT).getBytes();
    var sealed = sealpost.gateway().seal(text, "neutral", alice, bob);
    var other = Mails.plain(alice, bob, "kept subject", TEXT);
    var low = sealpost.gateway().seal(other, "low", alice, bob);
    var answer = new LowReader(sealpost.origin()).askForKey(LowReader.parse(low.envelope()));
    key = Base64.getUrlDecoder().decode(GatewayClient.tree(answer).get("key").asText());
    try (var browser = chromium.newReader()) {
      var page = browser.open(sealed);
      enroll(page, bob, PASSWORD);
      var activation = sealpost.mailbox().await(bob, "/enrollment/activate");
      activationToken = activation.link("/enrollment/activate").replaceAll(".*[?&]t=", "");
      browser.confirm(activation);
      ReaderBrowser.awaitState(page, "shown");
    }
    rest = everythingAtRest(sealpost);
  }

  @Test
  void whatRestsIsThere() {
    assertThat(contains(rest, "example.com".getBytes())).isTrue();
    assertThat(contains(rest, "audit".getBytes())).isTrue();
  }

  @Test
  void noPlaintextRestsAnywhere() {
    for (var secret : List.of(TEXT, SUBJECT, ATTACHMENT)) {
      assertAbsent(secret.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void noMessageKeyRestsAnywhere() {
    assertThat(key).hasSize(32);
    assertAbsent(key);
  }

  @Test
  void noTokenAndNoPasswordRestsAnywhere() {
    var secrets = List.of(PASSWORD, activationToken, Sealpost.TOKEN, Sealpost.KEYSTORE_PASSWORD);
    for (var secret : secrets) {
      assertAbsent(secret.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void assertAbsent(byte[] secret) {
    encodings(secret).forEach((name, form) -> assertThat(contains(rest, form)).as(name).isFalse());
  }

  private static Map<String, byte[]> encodings(byte[] secret) {
    var hex = HexFormat.of().formatHex(secret);
    return Map.of(
        "as it is", secret,
        "base64", Base64.getEncoder().withoutPadding().encode(secret),
        "base64url", Base64.getUrlEncoder().withoutPadding().encode(secret),
        "hex", hex.getBytes(),
        "HEX", hex.toUpperCase().getBytes());
  }

  private static byte[] everythingAtRest(Sealpost sealpost) throws IOException, SQLException {
    var all = new ByteArrayOutputStream();
    try (var database = sealpost.database()) {
      dump(database, all);
    }
    all.write(Files.readAllBytes(sealpost.log()));
    for (var folder : List.of("spool", "db", "server")) {
      for (var file : files(sealpost.home().resolve(folder))) {
        all.write(Files.readAllBytes(file));
      }
    }
    return all.toByteArray();
  }

  /** Every row of every table, bytes as they are. */
  private static void dump(Connection database, ByteArrayOutputStream to)
      throws IOException, SQLException {
    try (var tables =
        database.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        if ("public".equalsIgnoreCase(tables.getString("TABLE_SCHEM"))) {
          to.write(tables.getString("TABLE_NAME").toLowerCase().getBytes());
          rows(database, tables.getString("TABLE_NAME"), to);
        }
      }
    }
  }

  private static void rows(Connection database, String table, ByteArrayOutputStream to)
      throws IOException, SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("select * from \"" + table + "\"")) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          var value = rows.getObject(column);
          to.write(
              value instanceof byte[] bytes
                  ? bytes
                  : String.valueOf(rows.getString(column)).getBytes());
          to.write('\n');
        }
      }
    }
  }

  /** Not the archives: nothing but the build's own classes is in them. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(Files::isReadable)
          .filter(file -> !file.toString().matches(".*\\.(jar|war|ear|class)|.*/content"))
          .toList();
    }
  }

  private static boolean contains(byte[] where, byte[] what) {
    var text = new String(where, StandardCharsets.ISO_8859_1);
    return text.contains(new String(what, StandardCharsets.ISO_8859_1));
  }
}
