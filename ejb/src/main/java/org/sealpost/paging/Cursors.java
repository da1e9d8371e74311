package org.sealpost.paging;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.Base64Url;
import org.sealpost.keyring.KeyRing;
import org.sealpost.keyring.RequestMac;

/**
 * Signs places in lists. A cursor is the digest of {@code keyring.RequestMac} and the place, in
 * base64url; it ends with the request key, and is no secret from whoever asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Cursors {
  private static final int DIGEST = Integer.BYTES + 32;
  private static final int LONGEST = 1_000;

  @EJB private KeyRing ring;

  /**
   * @param search what is looked for, in words that no other search has
   * @param place where the next page begins
   */
  public String write(UUID account, String search, String place) {
    byte[] text = place.getBytes(StandardCharsets.UTF_8);
    byte[] digest = digest(account, search, text);
    return Base64Url.encode(
        ByteBuffer.allocate(digest.length + text.length).put(digest).put(text).array());
  }

  /** The place; nothing for what {@link #write} has not made of the same account and search. */
  public Optional<String> read(UUID account, String search, String cursor) {
    return decoded(cursor)
        .filter(bytes -> bytes.length >= DIGEST)
        .filter(bytes -> isGenuine(account, search, bytes))
        .map(bytes -> new String(place(bytes), StandardCharsets.UTF_8));
  }

  private boolean isGenuine(UUID account, String search, byte[] bytes) {
    byte[] told = Arrays.copyOf(bytes, DIGEST);
    return MessageDigest.isEqual(told, digest(account, search, place(bytes)));
  }

  private static byte[] place(byte[] bytes) {
    return Arrays.copyOfRange(bytes, DIGEST, bytes.length);
  }

  private static Optional<byte[]> decoded(String cursor) {
    try {
      return cursor.length() > LONGEST ? Optional.empty() : Optional.of(Base64Url.decode(cursor));
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  /** Every part stands behind its length, so that no two questions have one digest. */
  private byte[] digest(UUID account, String search, byte[] place) {
    RequestMac mac = ring.requestMac();
    feed(mac, "cursor".getBytes(StandardCharsets.UTF_8));
    feed(mac, account.toString().getBytes(StandardCharsets.UTF_8));
    feed(mac, search.getBytes(StandardCharsets.UTF_8));
    feed(mac, place);
    return mac.finish();
  }

  private static void feed(RequestMac mac, byte[] part) {
    byte[] length = (part.length + ":").getBytes(StandardCharsets.US_ASCII);
    mac.update(length, 0, length.length).update(part, 0, part.length);
  }
}
