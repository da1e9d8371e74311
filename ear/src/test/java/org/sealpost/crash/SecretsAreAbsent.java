package org.sealpost.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * I6: nothing that was secret rests in a table, a log or a temporary file; no spool file is left.
 */
final class SecretsAreAbsent implements Invariant {
  private static final int PIECE = 8 << 20;
  private static final int OVERLAP = 4096;
  private static final List<String> SPOOLED = List.of("sealpost-", "open-");

  @Override
  public Stream<String> violations(Evidence evidence) {
    var search = new SecretSearch(evidence.ledger().secrets());
    return Stream.of(
            tables(evidence).flatMap(table -> inTable(evidence, search, table)),
            Stream.concat(evidence.files().stream(), temporary(evidence))
                .flatMap(file -> inFile(search, file)),
            temporary(evidence).filter(SecretsAreAbsent::isSpooled).map(file -> "left: " + file))
        .flatMap(all -> all);
  }

  private static Stream<String> tables(Evidence evidence) {
    return evidence
        .rows()
        .texts(
            "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                + " and table_type = 'BASE TABLE'")
        .stream()
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  private static Stream<String> inTable(Evidence evidence, SecretSearch search, String table) {
    return evidence
        .rows()
        .read(row -> search.in(text(row)), "select * from \"" + quoted(evidence, table) + "\"")
        .stream()
        .flatMap(List::stream)
        .distinct()
        .map(secret -> secret + " lies in table " + table);
  }

  private static String quoted(Evidence evidence, String table) {
    try {
      var upper = evidence.database().getMetaData().storesUpperCaseIdentifiers();
      return upper && !table.startsWith("flyway") ? table.toUpperCase(Locale.ROOT) : table;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The row's cells, each as the bytes it holds. */
  private static byte[] text(java.sql.ResultSet row) throws SQLException {
    var all = new java.io.ByteArrayOutputStream();
    for (var n = 1; n <= row.getMetaData().getColumnCount(); n++) {
      var cell = row.getObject(n);
      var bytes =
          cell instanceof byte[] binary
              ? binary
              : String.valueOf(cell).getBytes(StandardCharsets.UTF_8);
      all.writeBytes(bytes);
      all.write('\n');
    }
    return all.toByteArray();
  }

  private static Stream<Path> temporary(Evidence evidence) {
    return evidence.folders().stream().filter(Files::isDirectory).flatMap(SecretsAreAbsent::files);
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSpooled(Path file) {
    return SPOOLED.stream().anyMatch(file.getFileName().toString()::startsWith);
  }

  /** Logs may be large: they are read in pieces that overlap by more than a secret's length. */
  private static Stream<String> inFile(SecretSearch search, Path file) {
    var found = new TreeSet<String>();
    try (var in = Files.newInputStream(file)) {
      var kept = new byte[0];
      for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        var both = Arrays.copyOf(kept, kept.length + piece.length);
        System.arraycopy(piece, 0, both, kept.length, piece.length);
        found.addAll(search.in(both));
        kept = Arrays.copyOfRange(both, Math.max(0, both.length - OVERLAP), both.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().map(secret -> secret + " lies in " + file);
  }
}
