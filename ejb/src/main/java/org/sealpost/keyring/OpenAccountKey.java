package org.sealpost.keyring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import javax.crypto.Mac;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.MessageKey;

/** An unwrapped account key, and what is done with one. */
record OpenAccountKey(UUID id, UUID account, int version, SymmetricKey key) {
  WrappedKey wrap(MessageIdentity message, MessageKey messageKey) {
    Context context = context(message);
    byte[] wrapped = key.derive(context).encrypt(context, messageKey.exposeBytes());
    return new WrappedKey(id, wrapped);
  }

  MessageKey unwrap(MessageIdentity message, WrappedKey wrapped) {
    Context context = context(message);
    return MessageKey.of(key.derive(context).decrypt(context, wrapped.bytes()));
  }

  /** Format section 2, {@code rd}: SHA-256 over the sorted HMAC values of the addresses. */
  byte[] digest(Collection<EmailAddress> recipients) {
    Mac hmac = key.derive(Context.of(Label.RECIPIENTS_DIGEST)).hmac();
    MessageDigest sha256 = sha256();
    recipients.stream()
        .map(address -> hmac.doFinal(address.canonical().getBytes(StandardCharsets.UTF_8)))
        .sorted(Arrays::compareUnsigned)
        .forEach(sha256::update);
    return sha256.digest();
  }

  /** Binds to the row: account, message, account key and its version. */
  private Context context(MessageIdentity message) {
    if (!message.account().equals(account)) {
      throw new IllegalStateException("a key of another account");
    }
    return Context.of(Label.MESSAGE_WRAP)
        .and(account)
        .and(message.message().toUuid())
        .and(id)
        .and(version);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
