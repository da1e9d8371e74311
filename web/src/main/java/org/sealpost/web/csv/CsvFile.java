package org.sealpost.web.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file (RFC 4180, UTF-8 with byte order mark) that is written row by row. Closing it leaves
 * the stream open.
 */
public final class CsvFile implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final CSVPrinter printer;

  /** Begins the file with the row of its titles. */
  public CsvFile(OutputStream out, List<String> titles) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    row(titles);
  }

  public void row(List<String> cells) throws IOException {
    printer.printRecord(cells.stream().map(SafeCell::of));
  }

  @Override
  public void close() throws IOException {
    printer.flush();
  }
}
