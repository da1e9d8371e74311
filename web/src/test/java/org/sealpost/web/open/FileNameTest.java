package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names under which attachments are saved. */
@ExtendWith(Viewer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileNameTest {
  private static final String CLEAN =
      "async (name) => (await import('/open/file-name.js')).cleanFileName(name, 'attachment-1')";
  private static final String DISTINCT =
      "async (names) => (await import('/open/file-name.js')).distinct(names)";

  private final Page page;

  FileNameTest(Viewer.Window window) {
    page = window.page();
  }

  @AfterAll
  void close() {
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "'Jahresübersicht 2026.xlsx', 'Jahresübersicht 2026.xlsx'",
    "../../etc/passwd, passwd",
    "'C:\\Windows\\x.dll', x.dll",
    ".bashrc, bashrc",
    "'a:b*c?.txt', a_b_c_.txt",
    "'gpj\u202Efdp.exe', gpjfdp.exe",
    "'a\u0000\n.txt', a.txt",
    "'name. . ', name",
    "CON, _CON",
    "nul.txt, _nul.txt",
    "console.txt, console.txt",
    "'', attachment-1",
    "'...', attachment-1",
    "'/', attachment-1"
  })
  void nameIsCleaned(String name, String cleaned) {
    assertThat(page.evaluate(CLEAN, name)).isEqualTo(cleaned);
  }

  @Test
  void longNameKeepsItsEnding() {
    String cleaned = (String) page.evaluate(CLEAN, "x".repeat(500) + ".pdf");
    assertThat(cleaned).hasSize(120).endsWith("x.pdf");
  }

  @Test
  void equalNamesAreNumbered() {
    assertThat(page.evaluate(DISTINCT, List.of("a.txt", "A.txt", "a.txt", "b")))
        .isEqualTo(List.of("a.txt", "A (2).txt", "a (3).txt", "b"));
  }
}
