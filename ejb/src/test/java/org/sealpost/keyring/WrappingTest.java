package org.sealpost.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageId;
import org.sealpost.envelope.MessageKey;

class WrappingTest {
  private final UUID account = UUID.randomUUID();
  private final OpenAccountKey key = key(account, 1);
  private final MessageIdentity message = new MessageIdentity(account, MessageId.random());
  private final MessageKey secret = MessageKey.random();

  @Test
  void wrappedKeyUnwrapsForItsMessage() {
    assertThat(key.unwrap(message, key.wrap(message, secret))).isEqualTo(secret);
  }

  @Test
  void wrappedKeyOfAnotherMessageDoesNotUnwrap() {
    WrappedKey wrapped = key.wrap(message, secret);
    MessageIdentity other = new MessageIdentity(account, MessageId.random());

    assertThatThrownBy(() -> key.unwrap(other, wrapped)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void wrappedKeyOfAnotherAccountDoesNotUnwrap() {
    WrappedKey wrapped = key.wrap(message, secret);
    UUID elsewhere = UUID.randomUUID();
    MessageIdentity moved = new MessageIdentity(elsewhere, message.message());
    OpenAccountKey sameBytes = new OpenAccountKey(key.id(), elsewhere, 1, key.key());

    assertThatThrownBy(() -> key.unwrap(moved, wrapped)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sameBytes.unwrap(moved, wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherVersionOrIdOfTheAccountKeyDoesNotUnwrap() {
    WrappedKey wrapped = key.wrap(message, secret);
    OpenAccountKey nextVersion = new OpenAccountKey(key.id(), account, 2, key.key());
    OpenAccountKey otherId = new OpenAccountKey(UUID.randomUUID(), account, 1, key.key());

    assertThatThrownBy(() -> nextVersion.unwrap(message, wrapped))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> otherId.unwrap(message, wrapped))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyFlippedBitIsNoticed() {
    byte[] wrapped = key.wrap(message, secret).bytes();
    for (int i = 0; i < wrapped.length; i++) {
      byte[] damaged = wrapped.clone();
      damaged[i] ^= 1;
      assertThatThrownBy(() -> key.unwrap(message, new WrappedKey(key.id(), damaged)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void storedAccountKeyOpensWithItsRootOnly() {
    RootKey root = root("root-1");
    AccountKey stored =
        new AccountKey(account, KeyClass.of(Optional.empty()), 1, root, Instant.EPOCH);

    assertThat(stored.open(root).account()).isEqualTo(account);
    assertThatThrownBy(() -> stored.open(root("root-1"))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stored.open(root("root-2"))).hasMessageContaining("which is not here");
  }

  @Test
  void keyClassIsTheMonthOfExpiry() {
    assertThat(KeyClass.of(Optional.of(Instant.parse("2027-03-31T23:59:59Z"))).name())
        .isEqualTo("2027-03");
    assertThat(KeyClass.of(Optional.empty()).name()).isEqualTo("never");
  }

  @Test
  void recipientsDigestKnowsNoOrderAndDependsOnTheKey() {
    EmailAddress ann = EmailAddress.parse("ann@example.com").orElseThrow();
    EmailAddress bob = EmailAddress.parse("bob@example.com").orElseThrow();

    assertThat(key.digest(List.of(ann, bob))).hasSize(32).isEqualTo(key.digest(List.of(bob, ann)));
    assertThat(key.digest(List.of(ann))).isNotEqualTo(key.digest(List.of(bob)));
    assertThat(key.digest(List.of(ann))).isNotEqualTo(key(account, 1).digest(List.of(ann)));
  }

  @Test
  void partsOfAContextCannotShiftIntoEachOther() {
    assertThat(Context.of(Label.OUTBOX).and("ab").and("c").bytes())
        .isNotEqualTo(Context.of(Label.OUTBOX).and("a").and("bc").bytes());
  }

  @Test
  void secretsAreNeverPrinted() {
    assertThat(SymmetricKey.random().toString()).isEqualTo("SymmetricKey[redacted]");
    assertThat(key.toString()).contains("redacted");
    assertThat(root("root-1").toString()).contains("redacted");
  }

  private static OpenAccountKey key(UUID account, int version) {
    return new OpenAccountKey(UUID.randomUUID(), account, version, SymmetricKey.random());
  }

  private static RootKey root(String id) {
    return new RootKey(id, new SecretKeySpec(SymmetricKey.random().exposeBytes(), "AES"));
  }
}
