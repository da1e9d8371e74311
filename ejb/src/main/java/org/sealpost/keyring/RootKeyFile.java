package org.sealpost.keyring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.sealpost.settings.KeyStorePassword;
import org.sealpost.settings.OwnFiles;

/** The root key in a PKCS#12 file that only the service's user may read. */
final class RootKeyFile {
  private static final String ALIAS = "root-1";

  private final Path file;
  private final Path folder;
  private final KeyStorePassword password;

  RootKeyFile(Path file, KeyStorePassword password) {
    this.file = file.toAbsolutePath();
    this.folder = Objects.requireNonNull(this.file.getParent(), "a file lies in a folder");
    this.password = password;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Makes the file with a new root key; another node that was first wins. */
  void create() {
    char[] secret = password.exposeCharacters();
    try {
      Files.createDirectories(folder);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setEntry(
          ALIAS, new KeyStore.SecretKeyEntry(newKey()), new KeyStore.PasswordProtection(secret));
      publish(store, secret);
    } catch (IOException | GeneralSecurityException refused) {
      throw new IllegalStateException("The key store " + file + " cannot be made.", refused);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  RootKey open() {
    char[] secret = password.exposeCharacters();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, secret);
      if (!(store.getKey(ALIAS, secret) instanceof SecretKey key)) {
        throw new IllegalStateException("The key store " + file + " has no key " + ALIAS + ".");
      }
      return new RootKey(ALIAS, key);
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalStateException(
          "The key store " + file + " cannot be opened with SEALPOST_KEYSTORE_PASSWORD.", unusable);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /** Whole or not at all: written beside its place, then linked, which never overwrites. */
  private void publish(KeyStore store, char[] secret) throws IOException, GeneralSecurityException {
    Path draft = Files.createTempFile(folder, "root", ".new", OwnFiles.attributes());
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        store.store(out, secret);
      }
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherNodeWasFirst) {
      // its root key is the one that counts
    } finally {
      Files.delete(draft);
    }
  }

  private static SecretKey newKey() throws GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance("AES");
    generator.init(256);
    return generator.generateKey();
  }
}
