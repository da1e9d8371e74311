package org.sealpost.it;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What PostgreSQL was asked, from its own log. */
public final class StatementLog {
  private static final Path FILE = Path.of("target/it/postgresql/data/log/statements.json");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\"vxid\":\"([^\"]+)\".*\"message\":\"(?:execute [^:]+|statement): "
              + "((?:[^\"\\\\]|\\\\.)*)\"");

  /** One statement and the transaction it was sent in. */
  private record Sent(String transaction, String text) {}

  private StatementLog() {}

  /** The statements that the work sends, without the timers' looks for work. */
  public static List<String> of(Runnable work) {
    settle();
    long begin = FILE.toFile().length();
    work.run();
    settle();
    return statements(begin);
  }

  /** The collector writes a moment later. */
  private static void settle() {
    long before;
    do {
      before = FILE.toFile().length();
      try {
        Thread.sleep(500);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    } while (FILE.toFile().length() != before);
  }

  private static List<String> statements(long begin) {
    try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "r")) {
      file.seek(begin);
      byte[] added = new byte[(int) (file.length() - begin)];
      file.readFully(added);
      return withoutTimers(
          STATEMENT
              .matcher(new String(added, StandardCharsets.UTF_8))
              .results()
              .map(found -> new Sent(found.group(1), plain(found.group(2))))
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> withoutTimers(List<Sent> all) {
    Set<String> timers =
        all.stream()
            .filter(sent -> isOfATimer(sent.text()))
            .map(Sent::transaction)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(sent -> !timers.contains(sent.transaction()))
        .map(Sent::text)
        .toList();
  }

  private static boolean isOfATimer(String text) {
    return text.contains("outbox_mail where state = 'WAITING'")
        || text.contains("FROM outbox_mail WHERE (ID")
        || text.contains("UPDATE outbox_mail SET")
        || text.contains("bulk_change where state = 'RUNNING'")
        || text.contains("retention_run where state = 'RUNNING'")
        || text.contains("from tls_domain where test_due_at")
        || text.contains("from tls_delivery where due_at")
        || text.contains("legal_hold where state in ('PLACING', 'RELEASING')")
        || text.toLowerCase(Locale.ROOT).startsWith("update gateway_token set last_used");
  }

  private static String plain(String json) {
    return json.replaceAll("\\\\[nt]", " ").replaceAll("\\\\(.)", "$1");
  }
}
