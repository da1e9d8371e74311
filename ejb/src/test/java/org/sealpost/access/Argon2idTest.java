package org.sealpost.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class Argon2idTest {
  private final Argon2id argon2 = new Argon2id();

  @Test
  void theVectorOfTheReferenceImplementationMatches() {
    PasswordHash vector =
        PasswordHash.of(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

    assertThat(argon2.matches(Password.of("password"), vector)).isTrue();
    assertThat(argon2.matches(Password.of("passwore"), vector)).isFalse();
  }

  @Test
  void newHashesCarryTheirParametersAndTheirOwnSalt() {
    Password password = Password.of("seven quiet herons at dusk");

    PasswordHash one = argon2.hash(password);

    assertThat(one.exposeText()).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
    assertThat(one).isNotEqualTo(argon2.hash(password));
    assertThat(argon2.matches(password, one)).isTrue();
  }

  @Test
  void composedAndDecomposedLettersAreTheSamePassword() {
    PasswordHash composed = argon2.hash(Password.of("f\u00fcnfzehn Zeichen lang"));

    assertThat(argon2.matches(Password.of("fu\u0308nfzehn Zeichen lang"), composed)).isTrue();
  }

  @Test
  void whatIsNoPhcStringIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> argon2.matches(Password.of("x"), PasswordHash.of("plain")));
  }
}
