package org.sealpost.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.LowReader;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.SealKey;
import org.sealpost.run.Declaration;
import org.sealpost.run.FreePort;
import org.sealpost.run.Node;

/** A service of its own, with one organisation, for tests that break things. */
final class Installation {
  static final String SENDER = "alice@example.com";
  static final String READER = "bob@partner.example";

  final String token = Declaration.newToken();
  final SealKey sealKey = SealKey.generate();
  final Node node;

  /** In an empty folder below {@code target}. */
  Installation(String name) {
    var home = Path.of("target", name).toAbsolutePath();
    deleteTree(home);
    var root = Path.of("..").toAbsolutePath().normalize();
    node =
        new Node(root, home, FreePort.find())
            .with("SEALPOST_KEYSTORE_PASSWORD", "a password of the test's key store")
            .jvm("-Xmx512m");
    new Declaration()
        .account(
            "Example Corp",
            "example.com",
            true,
            "en",
            List.of(
                new Declaration.Gateway(
                    "gateway",
                    token,
                    List.of("issue", "manage"),
                    Base64Url.encode(sealKey.publicKey()))))
        .writeTo(made(home).resolve("accounts.json"));
  }

  GatewayClient gateway() {
    return new GatewayClient(node.origin(), token);
  }

  LowReader reader() {
    return new LowReader(node.origin());
  }

  GatewayClient.Sealed seal(byte[] mail) {
    return gateway().seal(mail, "low", SENDER, READER);
  }

  HttpResponse<byte[]> issueKey() {
    return gateway()
        .issueKey(
            Map.of(
                "sender",
                SENDER,
                "level",
                "low",
                "recipients",
                List.of(Map.of("address", READER, "kind", "to"))));
  }

  /** Asks for sealing; the answer may be a refusal. */
  HttpResponse<byte[]> askToSeal(byte[] mail) {
    return GatewayClient.send(
        gateway()
            .to("/api/v1/envelopes")
            .header("Content-Type", "message/rfc822")
            .header("Sealpost-Sender", SENDER)
            .header("Sealpost-Recipient", READER)
            .header("Sealpost-Profile", "low")
            .POST(BodyPublishers.ofByteArray(mail)));
  }

  HttpResponse<byte[]> get(String path) {
    return GatewayClient.send(HttpRequest.newBuilder(node.origin().resolve(path)));
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void deleteTree(Path folder) {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
