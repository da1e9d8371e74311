package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealpost.web.open.PostRefusedException.Why;

/**
 * The answers to a posted envelope; that every language has the same texts, {@code TextsTest} sees.
 */
class PostTextsTest {

  @Test
  void everyRefusalHasItsTextsAndNoTextIsIdle() {
    Set<String> said =
        Stream.concat(
                Stream.of("echo.title", "echo.text", "echo.noscript"),
                Arrays.stream(Why.values())
                    .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .flatMap(why -> Stream.of(why + ".title", why + ".text")))
            .collect(Collectors.toSet());
    assertThat(ResourceBundle.getBundle("org.sealpost.web.open.post", Locale.ROOT).keySet())
        .isEqualTo(said);
  }
}
