package org.sealpost.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import org.sealpost.bench.load.Call;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.HeaderFields;
import org.sealpost.envelope.Seal;
import org.sealpost.envelope.SealKey;
import org.sealpost.envelope.TicketKey;

/** What an issue signs and what a release verifies, by the envelope library and nothing else. */
final class Signatures {
  private final TicketKey ticketKey = TicketKey.generate();
  private final SealKey sealKey = SealKey.generate();
  private final EnvelopeHeader header;
  private final byte[] ticket;
  private final byte[] digest = new byte[64];
  private final byte[] seal;

  /**
   * @param issued an answer of the service, whose header is taken as the example
   */
  Signatures(byte[] issued) throws Exception {
    var text = new ObjectMapper().readTree(issued).get("header").asText();
    header = own(EnvelopeHeader.parse(Base64.getUrlDecoder().decode(text)).fields());
    ticket = ticketKey.sign(header);
    seal = sealKey.sign(header, digest);
  }

  private EnvelopeHeader own(HeaderFields fields) {
    return EnvelopeHeader.of(
        new HeaderFields(
            fields.messageId(),
            fields.account(),
            fields.accountKey(),
            ticketKey.id(),
            sealKey.publicKey(),
            fields.issuedAt(),
            fields.expiresAt(),
            fields.level(),
            fields.recipientsDigest(),
            fields.from(),
            fields.host()));
  }

  /** The ticket: Ed25519 and ML-DSA-65. */
  Call made() {
    return client -> require(ticketKey.sign(header).length == ticket.length);
  }

  /** The ticket's two signatures, and the seal. */
  Call checked() {
    return client ->
        require(
            ticketKey.publicKey().verify(header.bytes(), ticket)
                && Seal.verify(header, digest, seal));
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("a signature does not hold");
    }
  }
}
