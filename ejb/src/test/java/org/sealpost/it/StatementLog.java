package org.sealpost.it;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What PostgreSQL was asked, from its own log. */
public final class StatementLog {
  private static final Path FILE = Path.of("target/it/postgresql/data/log/statements.json");
  private static final Pattern STATEMENT =
      Pattern.compile("\"message\":\"(?:execute [^:]+|statement): ((?:[^\"\\\\]|\\\\.)*)\"");

  private StatementLog() {}

  /** The statements that the work sends, timers' included if one runs just then. */
  public static List<String> of(Runnable work) {
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
      return STATEMENT
          .matcher(new String(added, StandardCharsets.UTF_8))
          .results()
          .map(found -> found.group(1))
          .map(StatementLog::plain)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String plain(String json) {
    return json.replaceAll("\\\\[nt]", " ").replaceAll("\\\\(.)", "$1");
  }
}
