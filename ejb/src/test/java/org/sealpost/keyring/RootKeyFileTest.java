package org.sealpost.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealpost.settings.PasswordOf;

class RootKeyFileTest {
  private static final Context IDENTITY = Context.of(Label.ACCOUNT_KEY).and("x");

  @TempDir private Path folder;

  @Test
  void onlyTheOwnerMayReadTheFile() throws IOException {
    RootKeyFile file = file("secret");
    file.create();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
    assertThat(Files.list(folder.resolve("keys"))).hasSize(1);
  }

  @Test
  void sameRootComesBackAfterARestart() {
    file("secret").create();
    RootKey root = file("secret").open();
    byte[] wrapped = root.wrap(IDENTITY, new byte[] {1, 2, 3});

    assertThat(file("secret").open().unwrap(root.id(), IDENTITY, wrapped)).containsExactly(1, 2, 3);
  }

  @Test
  void secondNodeKeepsTheFirstNodesRoot() {
    file("secret").create();
    byte[] wrapped = file("secret").open().wrap(IDENTITY, new byte[] {1});
    file("secret").create();

    assertThat(file("secret").open().unwrap("root-1", IDENTITY, wrapped)).containsExactly(1);
  }

  @Test
  void wrongPasswordIsToldWithTheFilesName() {
    file("secret").create();

    assertThatThrownBy(() -> file("another").open())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SEALPOST_KEYSTORE_PASSWORD");
  }

  private Path path() {
    return folder.resolve("keys").resolve("root.p12");
  }

  private RootKeyFile file(String password) {
    return new RootKeyFile(path(), PasswordOf.text(password));
  }
}
