package org.sealpost.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;
import org.sealpost.client.Mails;
import org.sealpost.envelope.EnvelopeFile;

/** The disk under the spool is full: new work is refused, and goes on when there is room again. */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullSpoolIT {
  private static final long LITTLE = 256 << 10;

  private Installation sealpost;
  private SmallDisk disk;

  @BeforeAll
  void start() {
    sealpost = new Installation("full-spool");
    disk = SmallDisk.at(sealpost.node.spool(), 192);
    sealpost.node.start();
  }

  @AfterAll
  void stop() {
    sealpost.node.close();
    disk.close();
  }

  @AfterEach
  void makeRoom() {
    disk.free();
  }

  @Test
  void sealingIsRefusedForLackOfRoomAndGoesOnAfterwards() throws Exception {
    var before = messages();
    disk.fill(LITTLE);
    var refused = sealpost.askToSeal(large());
    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
    assertThat(GatewayClient.tree(refused).get("type").asText())
        .isEqualTo("urn:sealpost:problem:no-room");
    assertThat(messages()).isEqualTo(before);
    disk.free();
    var mail = large();
    var sealed = sealpost.seal(mail);
    var opened = sealpost.reader().open(LowReader.parse(sealed.envelope()));
    assertThat(LowReader.original(opened)).isEqualTo(mail);
  }

  @Test
  void aRefusedSealingLeavesItsIdempotencyKeyFree() {
    disk.fill(0);
    assertThat(seal("one key").statusCode()).isEqualTo(507);
    disk.free();
    assertThat(seal("one key").statusCode()).isEqualTo(200);
  }

  @Test
  void aPostedEnvelopeIsAnsweredWithAPageThatSaysWhatToDo() {
    var file = LowReader.parse(sealpost.seal(large()).envelope());
    disk.fill(LITTLE);
    var refused = post(file);
    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
    assertThat(GatewayClient.text(refused))
        .contains("Nothing is lost")
        .doesNotContain("<script", "Exception");
    disk.free();
    assertThat(post(file).statusCode()).isEqualTo(200);
  }

  @Test
  void keysAreIssuedAndMessagesOpenedWithoutRoomInTheSpool() {
    var envelope = LowReader.parse(sealpost.seal(large()).envelope());
    disk.fill(0);
    assertThat(sealpost.issueKey().statusCode()).isEqualTo(201);
    sealpost.reader().open(envelope);
  }

  @Test
  void theNodeIsReadyOnlyWhileThereIsRoomForALargePost() {
    assertThat(sealpost.get("/api/v1/health/ready").statusCode()).isEqualTo(200);
    disk.fill(139 << 20);
    var answer = sealpost.get("/api/v1/health/ready");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(GatewayClient.tree(answer).get("detail").asText()).contains("spool");
    assertThat(sealpost.get("/api/v1/health/live").statusCode()).isEqualTo(200);
    disk.free();
    assertThat(sealpost.get("/api/v1/health/ready").statusCode()).isEqualTo(200);
  }

  private HttpResponse<byte[]> seal(String idempotencyKey) {
    return GatewayClient.send(
        sealpost
            .gateway()
            .to("/api/v1/envelopes")
            .header("Content-Type", "message/rfc822")
            .header("Idempotency-Key", idempotencyKey.replace(' ', '-'))
            .header("Sealpost-Sender", Installation.SENDER)
            .header("Sealpost-Recipient", Installation.READER)
            .POST(BodyPublishers.ofByteArray(large())));
  }

  private HttpResponse<byte[]> post(LowReader.Parsed envelope) {
    return GatewayClient.send(
        HttpRequest.newBuilder(sealpost.node.origin().resolve("/open"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(form(envelope))));
  }

  private static String form(LowReader.Parsed envelope) {
    EnvelopeFile file = envelope.file();
    var lines = Base64.getMimeEncoder(960, new byte[] {'\r', '\n'});
    return field("v", "1")
        + field("h", text(file.header().bytes()))
        + field("t", text(file.ticket()))
        + field("c", lines.encodeToString(envelope.ciphertext()))
        + field("s", text(file.seal()))
        + "--b--\r\n";
  }

  private static String field(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private long messages() throws Exception {
    try (var database = sealpost.node.database().open();
        var rows = database.createStatement().executeQuery("select count(*) from message")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static byte[] large() {
    var attachment = new byte[2 << 20];
    new Random(1).nextBytes(attachment);
    return Mails.rich(Installation.SENDER, Installation.READER, "Plans", "plan.bin", attachment);
  }
}
