package org.sealpost.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.sealpost.envelope.EnvelopeFile;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.MessageOpener;
import org.sealpost.envelope.OpenedMessage;
import org.sealpost.envelope.content.CiphertextSource;

/**
 * A reader without an account and without a browser: asks for the key of an envelope of level low
 * over HTTP and decrypts with the envelope library.
 */
public record LowReader(URI origin) {

  /** An envelope as it lies in the file. */
  public record Parsed(EnvelopeFile file, byte[] ciphertext) {}

  public static Parsed parse(byte[] html) {
    try {
      var ciphertext = new ByteArrayOutputStream();
      return new Parsed(
          EnvelopeFile.read(new ByteArrayInputStream(html), ciphertext), ciphertext.toByteArray());
    } catch (Exception e) {
      throw new AssertionError("No envelope", e);
    }
  }

  public HttpResponse<byte[]> askForKey(Parsed envelope) {
    return GatewayClient.send(
        HttpRequest.newBuilder(origin.resolve("/api/v1/open"))
            .header("Content-Type", "application/json")
            .header("Sealpost-Request", "1")
            .POST(GatewayClient.json(order(envelope.file()))));
  }

  public static Map<String, String> order(EnvelopeFile file) {
    return Map.of(
        "header", base64(file.header().bytes()),
        "ticket", base64(file.ticket()),
        "seal", base64(file.seal()),
        "digest", base64(file.digest()));
  }

  public OpenedMessage open(Parsed envelope) {
    var answer = askForKey(envelope);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + GatewayClient.text(answer));
    }
    var key = Base64.getUrlDecoder().decode(GatewayClient.tree(answer).get("key").asText());
    return decrypt(envelope, MessageKey.of(key));
  }

  public static OpenedMessage decrypt(Parsed envelope, MessageKey key) {
    try {
      return MessageOpener.open(
          CiphertextSource.of(envelope.ciphertext()), envelope.file().header(), key);
    } catch (Exception e) {
      throw new AssertionError("Does not decrypt", e);
    }
  }

  public static byte[] original(OpenedMessage message) {
    try {
      var out = new ByteArrayOutputStream();
      message.play(message.index().original(), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
