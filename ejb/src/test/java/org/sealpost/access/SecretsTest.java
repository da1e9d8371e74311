package org.sealpost.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void secretsPrintRedacted() {
    RandomSecret secret = RandomSecret.create();
    ReaderAccess reader =
        new ReaderAccess(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "n",
            "a@example.com",
            Locale.ENGLISH,
            java.time.ZoneOffset.UTC);

    assertThat(secret.toString()).doesNotContain(secret.exposeText());
    assertThat(Password.of("seven quiet herons")).hasToString("Password[redacted]");
    assertThat(PasswordHash.of("$argon2id$")).hasToString("PasswordHash[redacted]");
    assertThat(new SignedIn("cookie", Optional.of("device"), reader).toString())
        .doesNotContain("cookie", "device");
  }

  @Test
  void aSecretHas256BitsAndIsStoredAsItsSha256() {
    RandomSecret secret = RandomSecret.create();

    assertThat(secret.exposeText()).hasSize(43);
    assertThat(secret.digest()).hasSize(64).isEqualTo(RandomSecret.digest(secret.exposeText()));
    assertThat(RandomSecret.digest("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
