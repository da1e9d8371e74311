package org.sealpost.web.console.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.sealpost.envelope.MessageId;
import org.sealpost.inspection.AuditPage;
import org.sealpost.inspection.AuditQuestion;
import org.sealpost.inspection.AuditRow;
import org.sealpost.inspection.Inspections;
import org.sealpost.web.console.Console;
import org.sealpost.web.language.FormProblems;

/** What a search of the audit finds, as a page or as a file. */
@Named
@RequestScoped
public class AuditSearch {
  private static final int LATEST = 10;
  private static final AuditPage NOTHING = new AuditPage(List.of(), Optional.empty());

  @EJB private Inspections trail;
  @Inject private Console console;
  @Inject private AuditForm form;
  @Inject private AuditExport export;
  @Inject private FormProblems problems;

  private AuditPage found = NOTHING;

  /** Looks before anything is shown, for problems stand above and beside the fields. */
  public void look() {
    found = form.question().flatMap(this::find).orElse(NOTHING);
  }

  public void exportCsv() {
    form.question().ifPresent(all -> tell(export.csv(all)));
  }

  public void exportJson() {
    form.question().ifPresent(all -> tell(export.jsonLines(all)));
  }

  private void tell(boolean exported) {
    if (!exported) {
      problems.add("from", "admin.audit.toomuch");
    }
  }

  private Optional<AuditPage> find(AuditQuestion question) {
    Optional<AuditPage> page = trail.find(console.mine(), question);
    if (page.isEmpty()) {
      problems.add("from", "admin.audit.toomuch");
    }
    return page;
  }

  /** The newest rows, for whoever may see them. */
  public List<AuditRow> getLatest() {
    return trail
        .find(console.mine(), AuditQuestion.all())
        .map(page -> page.rows().stream().limit(LATEST).toList())
        .orElse(List.of());
  }

  public List<AuditRow> getRows() {
    return found.rows();
  }

  /** The last row of this page, from which the next one goes on; nothing on the last. */
  public Long getNext() {
    return found.next().orElse(null);
  }

  public String messageId(AuditRow row) {
    return row.mid() == null ? "" : MessageId.of(row.mid()).toString();
  }
}
