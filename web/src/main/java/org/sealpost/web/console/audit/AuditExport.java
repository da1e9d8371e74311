package org.sealpost.web.console.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealpost.envelope.MessageId;
import org.sealpost.inspection.AuditQuestion;
import org.sealpost.inspection.AuditRow;
import org.sealpost.inspection.Inspections;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.Download;
import org.sealpost.web.json.Json;

/** The audit as a file: one line for each row, newest first. */
@RequestScoped
class AuditExport {
  @EJB private Inspections trail;
  @Inject private Console console;
  @Inject private Download download;

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
