package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The container's index: every bound is checked before anything is read by it. */
@ExtendWith(Viewer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainerTest {
  /** A good container of two segments, after one change to its index and one to its bytes. */
  private static final String READ =
      """
      async ({ change, bytes }) => {
        const { readContainer, BadContainer } = await import('/open/container.js');
        const index = {
          v: 1, segments: [5, 3], subject: 'Hello', from: [{ address: 'a@example.com' }], to: [], cc: [],
          bodies: [{ type: 'text/plain', segments: [0] }],
          attachments: [{ name: 'a.bin', type: 'application/pdf', size: 3, inline: false, segments: [1] }],
          original: [0, [1, 4, '\\r\\n']],
        };
        new Function('index', change)(index);
        const json = new TextEncoder().encode(JSON.stringify(index));
        const parts = { start: 'SE1P', content: 'helloabc', json, length: json.length, end: 'P1ES' };
        new Function('parts', bytes)(parts);
        const length = new DataView(new ArrayBuffer(4));
        length.setUint32(0, parts.length);
        const blob = new Blob([parts.start, parts.content, parts.json, length, parts.end]);
        try {
          const { segment } = await readContainer(blob);
          return 'read: ' + await segment(1).text();
        } catch (refusal) {
          if (!(refusal instanceof BadContainer)) throw refusal;
          return 'refused';
        }
      }
      """;

  private final Page page;

  ContainerTest(Viewer.Window window) {
    page = window.context().newPage();
    page.navigate(window.site().address("/unprotected")); // the test itself builds functions
  }

  @AfterAll
  void close() {
    page.context().close();
  }

  @Test
  void goodContainerIsRead() {
    assertThat(read("", "")).isEqualTo("read: abc");
  }

  @Test
  void segmentMayBeUsedManyTimesWithinTheBound() {
    assertThat(read("index.original = Array(20).fill([0, 4, '\\r\\n'])", ""))
        .isEqualTo("read: abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.v = 2",
        "index.extra = 1",
        "delete index.cc",
        "index.segments = [5]",
        "index.segments = [5, 4]",
        "index.segments = [9, -1]",
        "index.segments = [5, 2.5, 0.5]",
        "index.segments = [5, '3']",
        "index.segments = Array(10001).fill(0); index.segments[0] = 8",
        "index.bodies[0].segments = [2]",
        "index.bodies[0].segments = [-1]",
        "index.bodies[0].segments = [0.5]",
        "index.bodies[0].segments = ['0']",
        "index.bodies[0].type = 'image/svg+xml'",
        "index.bodies[0].alternative = 0",
        "index.attachments[0].size = 4",
        "index.attachments[0].size = 1e300",
        "index.attachments[0].name = 7",
        "index.attachments[0].__proto__ = null; index.attachments[0].path = '/etc'",
        "index.attachments[0].segments = [[1, 4, '\\n']]",
        "delete index.attachments[0].inline",
        "index.original = [[1, 5, '\\n']]",
        "index.original = [[1, 0, '\\n']]",
        "index.original = [[1, 1004, '\\n']]",
        "index.original = [[1, 4, '<br>']]",
        "index.original = [[2, 4, '\\n']]",
        "index.original = [[1, 4]]",
        "index.original = Array(100001).fill(0)",
        "index.original = Array(5000).fill(0)",
        "index.bodies = Array(20).fill({ type: 'text/plain', segments: Array(500).fill(0) })",
        "index.attachments = Array(20).fill({ name: 'a', type: 'b/c', size: 2500, inline: true,"
            + " segments: Array(500).fill(0) })",
        "index.from = [{}]",
        "index.from = [{ address: 1 }]",
        "index.to = 'a@example.com'",
        "index.subject = null"
      })
  void indexOutOfBoundsIsRefused(String change) {
    assertThat(read(change, "")).isEqualTo("refused");
  }

  @ParameterizedTest
  @CsvSource({
    "parts.start = 'SE2P'",
    "parts.end = 'P1EX'",
    "parts.length = 0",
    "parts.length--",
    "parts.length++",
    "parts.length = 4294967295",
    "parts.content += 'x'",
    "parts.content = 'helloab'",
    "parts.json = new Uint8Array([255]); parts.length = 1",
    "parts.json = '[]'; parts.length = 2",
    "parts.json = 'null'; parts.length = 4",
    "parts.json = ' '.repeat(1048577); parts.length = 1048577"
  })
  void brokenFrameIsRefused(String bytes) {
    assertThat(read("", bytes)).isEqualTo("refused");
  }

  private String read(String change, String bytes) {
    return (String) page.evaluate(READ, Map.of("change", change, "bytes", bytes));
  }
}
