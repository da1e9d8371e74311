package org.sealpost.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Waiting ciphertexts in the browser's own storage. */
@ExtendWith(Viewer.class)
class StorageTest {
  private static final String WITH_STORAGE =
      """
      async () => {
        const { keep, find, waiting, markOpened, sweep, forgetOpened } = await import('/open/storage.js');
        const day = 24 * 60 * 60 * 1000;
        const envelope = (c) => ({ id: 'A'.repeat(22), h: 'h', t: 't', s: 's', c: new Blob([c]) });
        const count = async () => (await waiting('A'.repeat(22))).length;
        %s
      }
      """;

  private final Page page;

  StorageTest(Viewer.Window window) {
    page = window.page();
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void keptEnvelopeIsFoundByItsHash() {
    var found = run("return (await find('A'.repeat(22), await keep(envelope('x')))).c.text();");
    assertThat(found).isEqualTo("x");
  }

  @Test
  void anotherContentIsAnotherEntry() {
    assertThat(run("await keep(envelope('x')); await keep(envelope('y')); return count();"))
        .isEqualTo(2);
  }

  @Test
  void sameContentIsTheSameEntry() {
    assertThat(run("await keep(envelope('x')); await keep(envelope('x')); return count();"))
        .isEqualTo(1);
  }

  @Test
  void newestComesFirst() {
    var first =
        run(
            "await keep(envelope('old'), 1); await keep(envelope('new'), 2);"
                + " return (await waiting('A'.repeat(22)))[0].c.text();");
    assertThat(first).isEqualTo("new");
  }

  @Test
  void waitingEnvelopeLeavesAfterSevenDays() {
    assertThat(run("await keep(envelope('x'), 0); await sweep(7 * day - 1); return count();"))
        .isEqualTo(1);
    assertThat(run("await sweep(7 * day); return count();")).isEqualTo(0);
  }

  @Test
  void openedEnvelopeLeavesAfterADay() {
    String open =
        "const e = await find('A'.repeat(22), await keep(envelope('x'), 0)); await markOpened(e, 5);";
    assertThat(run(open + "await sweep(day + 4); return count();")).isEqualTo(1);
    assertThat(run("await sweep(day + 5); return count();")).isEqualTo(0);
  }

  @Test
  void signOutForgetsWhatWasOpenedAndKeepsWhatWaits() {
    String two =
        "await keep(envelope('waits')); const e = await find('A'.repeat(22), await keep(envelope('x'))); await markOpened(e);";
    assertThat(
            run(two + "await forgetOpened(); return (await waiting('A'.repeat(22)))[0].c.text();"))
        .isEqualTo("waits");
    assertThat(run("return count();")).isEqualTo(1);
  }

  private Object run(String body) {
    return page.evaluate(WITH_STORAGE.formatted(body));
  }
}
