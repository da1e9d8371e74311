package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved envelope files, as mail programs leave them. */
@ExtendWith(Viewer.class)
class EnvelopeFileTest {
  private static final String READ =
      """
      async (file) => {
        const { readEnvelope } = await import('/open/envelope-file.js');
        const { DamagedEnvelope } = await import('/open/envelope.js');
        const { checkSeal } = await import('/open/seal.js');
        try {
          const envelope = readEnvelope(file);
          return envelope.id + ' ' + envelope.c.size + ' ' + await checkSeal(envelope);
        } catch (damage) {
          if (!(damage instanceof DamagedEnvelope)) throw damage;
          return damage.field;
        }
      }
      """;

  private final Page page;
  private final Sample sample;

  EnvelopeFileTest(Viewer.Window window) {
    page = window.page();
    sample = Sample.ofMail(window.site().address(""));
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void fileIsReadWithItsSealWhole() {
    assertThat(read(sample.file())).isEqualTo(whole());
  }

  @Test
  void lineEndsMakeNoDifference() {
    String unix = sample.file().replace("\r\n", "\n");
    assertThat(read(unix)).isEqualTo(whole());
    assertThat(read(unix.replace("\n", "\r\n"))).isEqualTo(whole());
    assertThat(read(unix.replace("\n", "\n\n"))).isEqualTo(whole());
  }

  @Test
  void whatAMailProgramWrapsAroundMakesNoDifference() {
    assertThat(read("<div>Scanned.</div>" + sample.file() + "<p>Footer</p>")).isEqualTo(whole());
  }

  @Test
  void scriptInTheFileDoesNotRun() {
    read(
        "<script>document.title = 'ran'</script><img src=x onerror=\"document.title='ran'\">"
            + sample.file());
    assertThat(page.title()).isEqualTo("Test");
  }

  @Test
  void changedContentBreaksTheSeal() {
    String changed = sample.file().replaceFirst("(name=\"c\"[^>]*>\\s*)....", "$1AAAA");
    assertThat(read(changed)).endsWith(" changed");
  }

  @ParameterizedTest
  @CsvSource({"v, v", "h, h", "t, t", "c, c", "s, s", "x, file"})
  void missingFieldIsNamed(String field, String damage) {
    String without =
        field.equals("x") ? "<p>Hello</p>" : sample.file().replace("name=\"" + field + "\"", "");
    assertThat(read(without)).isEqualTo(field.equals("h") ? "file" : damage);
  }

  @ParameterizedTest
  @CsvSource({
    "h, '!'",
    "t, '!'",
    "s, '!'",
    "c, '!'",
    "h, 'A'",
    "t, 'AAAA'",
    "s, 'AAAA'",
    "c, 'AAAA===='"
  })
  void damagedFieldIsNamed(String field, String inserted) {
    String changed =
        sample.file().replaceFirst("(name=\"" + field + "\"[^>]*>\\s*)", "$1" + inserted);
    assertThat(read(changed)).isEqualTo(field);
  }

  @Test
  void truncatedFileIsNamed() {
    String file = sample.file();
    int inCiphertext = file.indexOf("name=\"c\"") + 200;
    assertThat(read(file.substring(0, inCiphertext))).isIn("c", "s");
  }

  private String whole() {
    return sample.id() + " " + sample.ciphertext().length + " whole";
  }

  private String read(String file) {
    return (String) page.evaluate(READ, file);
  }
}
