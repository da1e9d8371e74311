package org.sealpost.envelope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.Mails;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.PublishedKeys;
import org.sealpost.envelope.Samples;
import org.sealpost.envelope.StrictJson;
import org.sealpost.envelope.TicketKey;

class MainTest {

  private static final byte[] MAIL = Mails.withBase64(Mails.random(10_000));

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void sealAMail() throws Exception {
    EnvelopeHeader header = Samples.header();
    MessageKey key = MessageKey.random();
    Files.write(folder.resolve("mail.eml"), MAIL);
    Files.write(folder.resolve("issued.json"), issued(header, key));
    write("seal.key", Base64Url.encode(Samples.SEAL_KEY.encoded()));
    write("message.key", Base64Url.encode(key.exposeBytes()));
    Files.write(folder.resolve("keys.json"), keys(Samples.TICKET_KEY));
    assertThat(
            run(
                "seal",
                file("mail.eml"),
                "--issued",
                file("issued.json"),
                "--seal-key",
                file("seal.key"),
                "--out",
                file("envelope.html")))
        .isZero();
  }

  private static byte[] issued(EnvelopeHeader header, MessageKey key) {
    return StrictJson.bytes(
        StrictJson.object()
            .put("header", Base64Url.encode(header.bytes()))
            .put("ticket", Base64Url.encode(Samples.TICKET_KEY.sign(header)))
            .put("key", Base64Url.encode(key.exposeBytes())));
  }

  private static byte[] keys(TicketKey key) {
    return new PublishedKeys(List.of(key.publicKey())).toJson();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text + "\n");
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... args) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Main(out, out).run(args);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void genuineEnvelopeVerifiesWithoutItsKey() {
    assertThat(run("verify", file("envelope.html"), "--keys", file("keys.json"))).isZero();
    assertThat(said()).contains("ticket: ok", "seal: ok");
  }

  @Test
  void ticketThatIsNotCheckedIsNoSuccess() {
    assertThat(run("verify", file("envelope.html"))).isEqualTo(1);
    assertThat(said()).contains("ticket: NOT CHECKED");
  }

  @Test
  void ticketOfAnotherServiceIsNoSuccess() throws Exception {
    Files.write(folder.resolve("other.json"), keys(TicketKey.generate()));
    assertThat(run("verify", file("envelope.html"), "--keys", file("other.json"))).isEqualTo(1);
    assertThat(said()).contains("ticket: NOT GENUINE");
  }

  @Test
  void damagedEnvelopeIsRefusedByTheCheckThatFailed() throws Exception {
    String html = Files.readString(folder.resolve("envelope.html"));
    write("cut.html", html.substring(0, html.length() / 2));
    assertThat(run("verify", file("cut.html"), "--keys", file("keys.json"))).isEqualTo(1);
    assertThat(said()).contains("REFUSED FILE: the file is cut off");
  }

  @Test
  void openedMessageIsSavedByteForByte() throws Exception {
    assertThat(
            run(
                "open",
                file("envelope.html"),
                "--key",
                file("message.key"),
                "--keys",
                file("keys.json"),
                "--to",
                file("opened")))
        .isZero();
    assertThat(folder.resolve("opened/original.eml")).hasBinaryContent(MAIL);
    assertThat(folder.resolve("opened/attachment-1-a.bin")).hasBinaryContent(Mails.random(10_000));
    assertThat(folder.resolve("opened/body-1.txt")).hasContent("Hello");
  }

  @Test
  void wrongKeyOpensNothing() throws Exception {
    write("other.key", Base64Url.encode(MessageKey.random().exposeBytes()));
    assertThat(run("open", file("envelope.html"), "--key", file("other.key"))).isEqualTo(1);
    assertThat(said()).contains("REFUSED COMMITMENT");
  }

  @Test
  void newSealKeyIsNeverOverwritten() throws Exception {
    assertThat(run("new-seal-key", file("new.key"))).isZero();
    byte[] key = Files.readAllBytes(folder.resolve("new.key"));
    assertThat(run("new-seal-key", file("new.key"))).isEqualTo(1);
    assertThat(folder.resolve("new.key")).hasBinaryContent(key);
  }

  @Test
  void anythingElseIsExplained() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("verify", "a.html", "--kez", "x")).isEqualTo(2);
    assertThat(said()).contains("usage:");
  }
}
