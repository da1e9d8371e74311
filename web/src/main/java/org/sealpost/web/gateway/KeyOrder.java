package org.sealpost.web.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.envelope.Base64Url;
import org.sealpost.message.KeyRequest;
import org.sealpost.message.RecipientKind;
import org.sealpost.web.error.Problem;
import org.sealpost.web.error.ProblemType;

/** The body of a request for a key. */
record KeyOrder(
    @JsonProperty(required = true) String sender,
    @JsonProperty(required = true) List<Recipient> recipients,
    String subject,
    String profile,
    String level,
    String expiresAt,
    String sealerKey) {

  /** One recipient; {@code kind} is {@code to}, {@code cc} or {@code hidden}. */
  record Recipient(
      @JsonProperty(required = true) String address, @JsonProperty(required = true) String kind) {

    KeyRequest.Addressee addressee() {
      return new KeyRequest.Addressee(
          Addresses.inJson("recipients", address),
          Arrays.stream(RecipientKind.values())
              .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(kind))
              .findFirst()
              .orElseThrow(() -> malformed("kind must be to, cc or hidden.")));
    }
  }

  KeyRequest request(Optional<String> idempotencyKey) {
    EnvelopeOrder.requireSome(recipients);
    if (recipients.contains(null)) {
      throw malformed("A recipient must not be null.");
    }
    return new KeyRequest(
        Addresses.inJson("sender", sender),
        recipients.stream().map(Recipient::addressee).toList(),
        Optional.ofNullable(subject),
        Wishes.options(profile, level, expiresAt),
        Optional.ofNullable(sealerKey).map(KeyOrder::publicKey),
        idempotencyKey);
  }

  private static byte[] publicKey(String text) {
    try {
      byte[] key = Base64Url.decode(text);
      if (key.length == 32) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw malformed("sealerKey must be base64url without padding.");
    }
    throw malformed("sealerKey must be an Ed25519 public key of 32 bytes.");
  }

  private static RuntimeException malformed(String detail) {
    return Problem.of(ProblemType.MALFORMED, detail).exception();
  }
}
