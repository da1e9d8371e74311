package org.sealpost.message;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.BadEnvelopeException;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.Level;
import org.sealpost.policy.Options;
import org.sealpost.settings.ClientAddress;

/** Requests as gateways and viewers make them. */
final class Post {
  private Post() {}

  static KeyRequest keyRequest(
      Organisation by, Level level, Optional<String> idempotencyKey, EmailAddress... to) {
    return new KeyRequest(
        by.sender,
        Stream.of(to).map(one -> new KeyRequest.Addressee(one, RecipientKind.TO)).toList(),
        Optional.of("Quarterly figures"),
        Options.profile(level.wireName()),
        Optional.empty(),
        idempotencyKey);
  }

  /** What the viewer posts for an envelope that the organisation's gateway sealed. */
  static OpenRequest envelope(Organisation by, IssuedKey issued) {
    byte[] digest = new byte[64];
    ThreadLocalRandom.current().nextBytes(digest);
    byte[] seal = by.sealer.sign(header(issued), digest);
    return new OpenRequest(issued.header(), issued.ticket(), seal, digest);
  }

  static EnvelopeHeader header(IssuedKey issued) {
    try {
      return EnvelopeHeader.parse(issued.header());
    } catch (BadEnvelopeException wrong) {
      throw new AssertionError(wrong);
    }
  }

  static ClientAddress client() {
    byte[] bytes = new byte[4];
    ThreadLocalRandom.current().nextBytes(bytes);
    bytes[0] = 10;
    try {
      return new ClientAddress(InetAddress.getByAddress(bytes));
    } catch (java.net.UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
