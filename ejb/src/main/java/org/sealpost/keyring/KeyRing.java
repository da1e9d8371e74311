package org.sealpost.keyring;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.envelope.EnvelopeHeader;
import org.sealpost.envelope.MessageKey;
import org.sealpost.envelope.PublishedKeys;
import org.sealpost.envelope.TicketKey;
import org.sealpost.envelope.TicketPublicKey;
import org.sealpost.settings.Settings;

/** The keys of the service. Account and service keys are made when they are first needed. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KeyRing {
  @EJB private Settings settings;
  @Inject private AccountKeys storedAccountKeys;
  @Inject private ServiceKeys storedServiceKeys;

  private OpenAccountKeys accountKeys;
  private OpenServiceKeys serviceKeys;

  /** A lost root key must not be replaced: everything wrapped by it would be lost in silence. */
  @PostConstruct
  void open() {
    RootKeyFile file = new RootKeyFile(settings.keyStore(), settings.keyStorePassword());
    if (!file.exists()) {
      if (storedServiceKeys.areWrapped()) {
        throw new IllegalStateException(
            "SEALPOST_KEYSTORE: there is no file "
                + settings.keyStore()
                + ", but the database holds keys that only its root key opens.");
      }
      file.create();
    }
    use(file.open());
  }

  private void use(RootKey root) {
    accountKeys = new OpenAccountKeys(storedAccountKeys, root, settings.clock());
    serviceKeys = new OpenServiceKeys(storedServiceKeys, root, settings.clock());
  }

  /** The id of the account key that wraps new messages of this class. */
  public UUID accountKey(UUID account, KeyClass keyClass) {
    return accountKeys.newest(account, keyClass).id();
  }

  /** Wraps a message key under an account key of {@link #accountKey}. */
  public WrappedKey wrap(MessageIdentity message, UUID accountKey, MessageKey key) {
    return accountKeys.get(accountKey).wrap(message, key);
  }

  /**
   * The message key itself. Only {@code Releases.release} calls this.
   *
   * @throws IllegalStateException if it was wrapped for another message or account
   */
  public MessageKey unwrap(MessageIdentity message, WrappedKey wrapped) {
    return accountKeys.get(wrapped.accountKey()).unwrap(message, wrapped);
  }

  /**
   * Moves a message key under the account key of another class; the key does not leave the ring.
   * One whose account key is destroyed stays as it is, and opens no more.
   */
  public WrappedKey rewrap(MessageIdentity message, WrappedKey wrapped, KeyClass keyClass) {
    return accountKeys
        .find(wrapped.accountKey())
        .map(key -> rewrap(key, message, wrapped, keyClass))
        .orElse(wrapped);
  }

  private WrappedKey rewrap(
      OpenAccountKey key, MessageIdentity message, WrappedKey wrapped, KeyClass keyClass) {
    OpenAccountKey next = accountKeys.newest(message.account(), keyClass);
    return next.id().equals(key.id()) ? wrapped : next.wrap(message, key.unwrap(message, wrapped));
  }

  /** The account keys that are not destroyed: of all classes. */
  public List<UUID> accountKeys(UUID account) {
    return storedAccountKeys.living(account, "");
  }

  /** Likewise, those of the months of expiry before that one, UTC. */
  public List<UUID> accountKeys(UUID account, YearMonth before) {
    return storedAccountKeys.living(account, before.toString());
  }

  /**
   * Destroys account keys in the caller's transaction: what they wrap never opens again. Other
   * nodes may keep a key in memory for ten minutes.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void destroy(Collection<UUID> ids) {
    storedAccountKeys.destroy(ids);
    ids.forEach(accountKeys::forget);
  }

  /** The digest of a recipient set, {@code rd} of format section 2; 32 bytes. */
  public byte[] recipientsDigest(UUID accountKey, Collection<EmailAddress> recipients) {
    return accountKeys.get(accountKey).digest(recipients);
  }

  /** The id of the ticket key for new headers. */
  public String ticketKeyId() {
    return newestTicketKey().id();
  }

  /** The ticket of a header that names one of this service's ticket keys. */
  public byte[] ticket(EnvelopeHeader header) {
    String id = header.fields().ticketKey();
    return serviceKeys
        .find(keyset -> keyset.ticket(id))
        .orElseThrow(() -> new IllegalStateException("no ticket key " + id))
        .sign(header);
  }

  /** The public ticket key of this id, old ones too. */
  public Optional<TicketPublicKey> ticketKey(String id) {
    return serviceKeys.find(keyset -> keyset.ticket(id)).map(TicketKey::publicKey);
  }

  /** All public ticket keys; there is at least one. */
  public PublishedKeys publishedKeys() {
    newestTicketKey();
    return new PublishedKeys(
        serviceKeys.current().tickets().values().stream().map(TicketKey::publicKey).toList());
  }

  private TicketKey newestTicketKey() {
    return serviceKeys.newest(ServiceKeyPurpose.TICKET, ServiceKeyset::tickets).getValue();
  }

  /** The public key for headers of what the service itself encrypts; 32 bytes. */
  public byte[] sealerKey() {
    return serviceKeys.newest(ServiceKeyPurpose.SEAL, ServiceKeyset::seals).getValue().publicKey();
  }

  /**
   * The seal over a header and the digest of its ciphertext; 64 bytes.
   *
   * @throws IllegalStateException if the header names another sealer
   */
  public byte[] seal(EnvelopeHeader header, byte[] digest) {
    return serviceKeys
        .find(keyset -> keyset.seal(header.fields().sealKey()))
        .orElseThrow(() -> new IllegalStateException("the header names another sealer"))
        .sign(header, digest);
  }

  /** A digest under the newest request key. */
  public RequestMac requestMac() {
    Map.Entry<Integer, SymmetricKey> key =
        serviceKeys.newest(ServiceKeyPurpose.REQUEST, ServiceKeyset::requests);
    return new RequestMac(key.getKey(), key.getValue());
  }

  /** A digest under the key of an earlier result, to be compared with it. */
  public RequestMac requestMac(byte[] earlier) {
    int version = ByteBuffer.wrap(earlier).getInt();
    return serviceKeys
        .own(keyset -> Optional.ofNullable(keyset.requests().get(version)))
        .map(key -> new RequestMac(version, key))
        .orElseThrow(() -> new IllegalStateException("no request key " + version));
  }

  /** A new key signs, seals or encrypts from now on; the old ones still verify and decrypt. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void rotate(ServiceKeyPurpose purpose) {
    serviceKeys.rotate(purpose);
  }

  /**
   * Encrypts a payload for this service alone (AES-256-GCM under the newest outbox key).
   *
   * @param purpose a short constant name; part of the key derivation
   * @param aad the identity of the row that will hold it; reveal must name the same
   */
  public byte[] protect(String purpose, byte[] aad, byte[] plain) {
    Map.Entry<Integer, SymmetricKey> key =
        serviceKeys.newest(ServiceKeyPurpose.OUTBOX, ServiceKeyset::outbox);
    Context context = outbox(purpose);
    byte[] hidden = key.getValue().derive(context).encrypt(outbox(purpose).and(aad), plain);
    return ByteBuffer.allocate(Integer.BYTES + hidden.length)
        .putInt(key.getKey())
        .put(hidden)
        .array();
  }

  /**
   * @throws IllegalStateException if purpose, identity or bytes are not those of {@link #protect}
   */
  public byte[] reveal(String purpose, byte[] aad, byte[] hidden) {
    ByteBuffer buffer = ByteBuffer.wrap(hidden);
    int version = buffer.getInt();
    byte[] payload = new byte[buffer.remaining()];
    buffer.get(payload);
    return serviceKeys
        .own(keyset -> Optional.ofNullable(keyset.outbox().get(version)))
        .orElseThrow(() -> new IllegalStateException("no outbox key " + version))
        .derive(outbox(purpose))
        .decrypt(outbox(purpose).and(aad), payload);
  }

  private static Context outbox(String purpose) {
    return Context.of(Label.OUTBOX).and(purpose);
  }
}
