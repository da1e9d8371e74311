package org.sealpost.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.MessageSealer;
import org.sealpost.envelope.Presentation;

/** Seals a file with the service over HTTP, and with the library in this process. */
final class OwnSealing {
  private final Scene scene;
  private final Path folder;
  private final EnvelopeHeader header;
  private final byte[] ticket;
  private final MessageKey key;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  OwnSealing(Scene scene, Path folder) throws Exception {
    this.scene = scene;
    this.folder = folder;
    var issued = new ObjectMapper().readTree(new KeyIssue(scene, false).issue(0));
    header = EnvelopeHeader.parse(decoded(issued.get("header").asText()));
    ticket = decoded(issued.get("ticket").asText());
    key = MessageKey.of(decoded(issued.get("key").asText()));
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  /** File to file by the API, as a gateway's filter does it. */
  void api(Path mail) throws IOException, InterruptedException {
    var request =
        scene
            .gatewayClient()
            .to("/api/v1/envelopes")
            .header("Content-Type", "message/rfc822")
            .header("Sealpost-Sender", "alice@example.com")
            .header("Sealpost-Recipient", People.address(0))
            .header("Sealpost-Profile", "low")
            .POST(HttpRequest.BodyPublishers.ofFile(mail))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofFile(sealed()));
    if (answer.statusCode() != 200) {
      throw new IOException("sealing answered " + answer.statusCode());
    }
  }

  /** Where the API's answer lies. */
  Path sealed() {
    return folder.resolve("api.out");
  }

  /** File to file, as the command line does it, but in a warm virtual machine. */
  void library(Path mail) throws Exception {
    try (var in = Files.newInputStream(mail);
        var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("library.out")))) {
      var writer = EnvelopeFile.writer(out, header, ticket, presentation());
      var content = MessageSealer.seal(in, header, key, writer.ciphertext());
      writer.finish(scene.sealKey().sign(header, content.digest()));
    }
  }

  private static Presentation presentation() {
    return new Presentation(Locale.ENGLISH, "", "Example Corp", ZoneOffset.UTC, Optional.empty());
  }
}
