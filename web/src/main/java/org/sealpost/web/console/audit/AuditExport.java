package org.sealpost.web.console.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sealpost.envelope.MessageId;
import org.sealpost.inspection.AuditQuestion;
import org.sealpost.inspection.AuditRow;
import org.sealpost.inspection.Inspections;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.Download;
import org.sealpost.web.csv.CsvFile;
import org.sealpost.web.json.Json;
import org.sealpost.web.language.Texts;

/** The audit as a file: one line for each row, newest first. */
@RequestScoped
class AuditExport {
  private static final List<String> COLUMNS =
      List.of(
          "admin.audit.at",
          "admin.audit.act",
          "admin.audit.who",
          "admin.audit.client",
          "admin.audit.message",
          "admin.audit.detail",
          "admin.audit.was",
          "admin.audit.became",
          "admin.audit.outcome");

  @EJB private Inspections trail;
  @Inject private Console console;
  @Inject private Download download;
  @Inject private Texts texts;
  @Inject private ActTexts acts;

  /** False if the question is too wide for its time; then nothing was sent. */
  boolean jsonLines(AuditQuestion question) {
    boolean allowed = trail.beginExport(console.mine(), question);
    if (allowed) {
      download.send(
          "audit.jsonl",
          "application/jsonl",
          out -> trail.export(console.mine(), question, row -> write(out, row)));
    }
    return allowed;
  }

  /** Likewise, for spreadsheets. */
  boolean csv(AuditQuestion question) {
    boolean allowed = trail.beginExport(console.mine(), question);
    if (allowed) {
      download.sendCsv(
          "audit.csv",
          COLUMNS.stream().map(key -> texts.of(key)).toList(),
          file -> trail.export(console.mine(), question, row -> write(file, row)));
    }
    return allowed;
  }

  private void write(CsvFile file, AuditRow row) {
    try {
      file.row(
          Stream.of(
                  row.at(),
                  acts.of(row.act()),
                  row.actor(),
                  row.client(),
                  row.mid() == null ? "" : MessageId.of(row.mid()),
                  row.detail(),
                  row.was(),
                  row.became(),
                  row.outcome())
              .map(cell -> Objects.toString(cell, ""))
              .toList());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void write(Writer out, AuditRow row) {
    try {
      out.write(new String(Json.write(values(row)), StandardCharsets.UTF_8) + "\n");
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static Map<String, Object> values(AuditRow row) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("at", row.at().toString());
    values.put("act", row.act().name());
    values.put("outcome", row.outcome());
    values.put("actor", row.actor());
    values.put("client", row.client());
    values.put("messageId", row.mid() == null ? null : MessageId.of(row.mid()).toString());
    values.put("detail", row.detail());
    values.put("was", row.was());
    values.put("became", row.became());
    return values;
  }
}
