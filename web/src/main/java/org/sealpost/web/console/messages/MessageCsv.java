package org.sealpost.web.console.messages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sealpost.administration.Administrator;
import org.sealpost.message.MessageExport;
import org.sealpost.message.MessageSearch;
import org.sealpost.message.SearchCriteria;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.Download;
import org.sealpost.web.csv.CsvFile;
import org.sealpost.web.language.Texts;

/** Answers a search with a file instead of a page; a thousand messages at a time. */
@RequestScoped
class MessageCsv {
  private static final int AT_ONCE = 1_000;
  private static final List<String> COLUMNS =
      List.of(
          "admin.messages.issued",
          "admin.messages.id",
          "admin.messages.sender",
          "admin.messages.recipient",
          "admin.messages.recipients",
          "admin.messages.subject",
          "admin.messages.level",
          "admin.messages.source",
          "admin.messages.state",
          "admin.messages.reason",
          "admin.messages.expires",
          "admin.messages.openings");

  @EJB private MessageExport export;
  @EJB private MessageSearch search;
  @Inject private FoundRows found;
  @Inject private Console console;
  @Inject private Texts texts;
  @Inject private Download download;

  void send(SearchCriteria criteria) {
    List<Long> rows = export.begin(console.mine(), criteria).rows();
    download.sendCsv("messages.csv", titles(), file -> write(rows, file));
  }

  private void write(List<Long> rows, CsvFile file) {
    for (int i = 0; i < rows.size(); i += AT_ONCE) {
      writeSome(rows.subList(i, Math.min(rows.size(), i + AT_ONCE)), file);
    }
  }

  private List<String> titles() {
    return COLUMNS.stream().map(key -> texts.of(key)).toList();
  }

  private void writeSome(List<Long> rows, CsvFile file) {
    Administrator administrator = console.mine();
    try {
      for (MessageRow row : found.of(administrator, search.read(administrator, rows))) {
        file.row(cells(row, administrator.reader().zone()));
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private List<String> cells(MessageRow row, ZoneId zone) {
    return Stream.of(
            moment(row.found().issuedAt(), zone),
            row.found().id(),
            row.found().sender(),
            row.recipient(),
            row.others() + 1,
            row.found().subject().orElse(""),
            texts.of("admin.level." + lower(row.found().level())),
            row.source(),
            texts.of("admin.message.state." + lower(row.state())),
            row.found().lockReason().orElse(""),
            row.found().expiresAt().map(at -> moment(at, zone)).orElse(""),
            row.found().openings())
        .map(String::valueOf)
        .toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** A form that spreadsheets of every language read. */
  private static String moment(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
