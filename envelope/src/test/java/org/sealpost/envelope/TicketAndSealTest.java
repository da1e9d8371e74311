package org.sealpost.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketAndSealTest {

  private final EnvelopeHeader header = Samples.header();
  private final byte[] ticket = Samples.TICKET_KEY.sign(header);
  private final PublishedKeys keys = new PublishedKeys(List.of(Samples.TICKET_KEY.publicKey()));

  @Test
  void ticketOfTheServiceHolds() {
    assertThat(ticket).hasSize(3373);
    assertThat(keys.verify(header, ticket)).isTrue();
  }

  @Test
  void ticketHoldsForItsOwnHeaderOnly() {
    assertThat(keys.verify(Samples.header(), ticket)).isFalse();
  }

  @Test
  void eachHalfOfTheTicketIsChecked() {
    for (int at : List.of(0, 63, 64, 3372)) {
      byte[] broken = ticket.clone();
      broken[at] ^= 1;
      assertThat(keys.verify(header, broken)).isFalse();
    }
  }

  @Test
  void ticketOfAnotherServiceDoesNotHold() {
    PublishedKeys others = new PublishedKeys(List.of(TicketKey.generate().publicKey()));
    assertThat(others.verify(header, ticket)).isFalse();
  }

  @Test
  void keySignsNoHeaderThatNamesAnother() {
    TicketKey other = TicketKey.generate();
    assertThatThrownBy(() -> other.sign(header)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void storedKeysAreTheSameKeys() {
    TicketKey again = TicketKey.decode(Samples.TICKET_KEY.encoded());
    assertThat(again.id()).isEqualTo(Samples.TICKET_KEY.id());
    assertThat(keys.verify(header, again.sign(header))).isTrue();
    assertThat(SealKey.decode(Samples.SEAL_KEY.encoded()).publicKey())
        .isEqualTo(Samples.SEAL_KEY.publicKey());
  }

  @Test
  void publishedKeysAreReadBack() {
    PublishedKeys read = PublishedKeys.parse(keys.toJson());
    assertThat(read.verify(header, ticket)).isTrue();
  }

  @Test
  void sealHoldsForItsOwnHeaderAndCiphertextOnly() {
    byte[] digest = new byte[64];
    byte[] other = new byte[64];
    other[0] = 1;
    byte[] seal = Samples.SEAL_KEY.sign(header, digest);
    assertThat(Seal.verify(header, digest, seal)).isTrue();
    assertThat(Seal.verify(header, other, seal)).isFalse();
    assertThat(Seal.verify(Samples.header(), digest, seal)).isFalse();
  }

  @Test
  void secretsPrintRedacted() {
    assertThat(MessageKey.random().toString()).isEqualTo("MessageKey[redacted]");
    assertThat(Samples.SEAL_KEY.toString()).isEqualTo("SealKey[redacted]");
    assertThat(Samples.TICKET_KEY.toString()).endsWith("redacted]");
  }

  @Test
  void digestIsOverTheDigestsOfPieces() throws Exception {
    byte[] ciphertext = Mails.random(3_000_000);
    CiphertextDigest digest = new CiphertextDigest();
    for (int at = 0; at < ciphertext.length; at += 70_001) {
      digest.update(ciphertext, at, Math.min(70_001, ciphertext.length - at));
    }
    MessageDigest whole = MessageDigest.getInstance("SHA-512");
    for (int at = 0; at < ciphertext.length; at += 1_049_600) {
      MessageDigest piece = MessageDigest.getInstance("SHA-512");
      piece.update(ciphertext, at, Math.min(1_049_600, ciphertext.length - at));
      whole.update(piece.digest());
    }
    assertThat(digest.finish()).isEqualTo(whole.digest());
  }
}
