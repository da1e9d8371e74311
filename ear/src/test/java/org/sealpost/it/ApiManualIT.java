package org.sealpost.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of the manual work as they stand there. */
@ExtendWith(Sealpost.class)
class ApiManualIT {
  private static final Path MANUAL = Path.of("..", "docs", "operations", "api.md");
  private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyExampleIsCarriedOut(Sealpost sealpost) throws IOException, InterruptedException {
    var examples =
        EXAMPLE
            .matcher(Files.readString(MANUAL))
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining("\n"));
    var alice = sealpost.gateway().seal(Questions.MAIL, "medium", "a@example.com", "b@x.example");
    var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", examples);
    shell.environment().put("SEALPOST", sealpost.origin().toString().replaceAll("/$", ""));
    shell.environment().put("TOKEN", new Tokens(sealpost).of("Example Corp", Tokens.ALL));
    shell.environment().put("MESSAGE", alice.messageId());
    var running = shell.redirectErrorStream(true).start();
    var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(said).isZero();
    assertThat(said).contains("Sent to the wrong person", "bob@example.com", "\"order\":\"lock\"");
  }
}
