package org.sealpost.web.console.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealpost.audit.Act;
import org.sealpost.envelope.MessageId;
import org.sealpost.inspection.AuditPage;
import org.sealpost.inspection.AuditQuestion;
import org.sealpost.inspection.AuditRow;
import org.sealpost.inspection.Inspections;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.Days;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** The search form of the audit, and what it finds. */
@Named
@RequestScoped
public class AuditSearch {
  private static final int LATEST = 10;
  private static final AuditPage NOTHING = new AuditPage(List.of(), Optional.empty());

  @EJB private Inspections trail;
  @Inject private Console console;
  @Inject private Days days;
  @Inject private AuditExport export;
  @Inject private FormProblems problems;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private String who;
  private String act;
  private String message;
  private String about;
  private String outcome;
  private String from;
  private String until;
  private AuditPage found = NOTHING;

  /** Looks before anything is shown, for problems stand above and beside the fields. */
  public void look() {
    found = question().flatMap(this::find).orElse(NOTHING);
  }

  public void exportCsv() {
    question().ifPresent(all -> tell(export.csv(all)));
  }

  public void exportJson() {
    question().ifPresent(all -> tell(export.jsonLines(all)));
  }

  private void tell(boolean exported) {
    if (!exported) {
      problems.add("from", "admin.audit.toomuch");
    }
  }

  /** What the form asks for; nothing where it says something impossible, which is told. */
  private Optional<AuditQuestion> question() {
    Optional<Instant> first = day("from", from, 0);
    Optional<Instant> end = day("until", until, 1);
    Optional<MessageId> id = Optional.ofNullable(message).flatMap(this::messageId);
    return problems.isEmpty()
        ? Optional.of(
            new AuditQuestion(
                Optional.ofNullable(who),
                Arrays.stream(Act.values()).filter(one -> one.name().equals(act)).findFirst(),
                id,
                Optional.ofNullable(about),
                Optional.ofNullable(outcome).map("done"::equals),
                first,
                end,
                before()))
        : Optional.empty();
  }

  private Optional<MessageId> messageId(String typed) {
    try {
      return Optional.of(MessageId.parse(typed.strip()));
    } catch (IllegalArgumentException malformed) {
      problems.add("message", "admin.audit.message.malformed");
      return Optional.empty();
    }
  }

  private Optional<Instant> day(String field, String typed, int further) {
    Optional<LocalDate> day = days.parse(typed);
    if (typed != null && day.isEmpty()) {
      problems.add(field, "admin.date.malformed");
    }
    return day.map(one -> days.start(one.plusDays(further)));
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

  /** Whether this is not the first page. */
  public boolean isLater() {
    return before().isPresent();
  }

  /** What the button for older rows says. */
  private Optional<Long> before() {
    return Optional.ofNullable(request.getParameter("before"))
        .filter(row -> row.matches("[0-9]{1,18}|[1-8][0-9]{18}"))
        .map(Long::valueOf);
  }

  public List<SelectItem> getActs() {
    Stream<SelectItem> acts =
        Arrays.stream(Act.values())
            .map(one -> new SelectItem(one.name(), text(one)))
            .sorted(Comparator.comparing(SelectItem::getLabel));
    return Stream.concat(Stream.of(any()), acts).toList();
  }

  public List<SelectItem> getOutcomes() {
    return List.of(
        any(),
        new SelectItem("done", texts.of("admin.audit.done")),
        new SelectItem("refused", texts.of("admin.audit.refused")));
  }

  private SelectItem any() {
    return new SelectItem("", texts.of("admin.any"));
  }

  /** What an act is called in the page's language. */
  public String text(Act one) {
    return texts.of("admin.act." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public String messageId(AuditRow row) {
    return row.mid() == null ? "" : MessageId.of(row.mid()).toString();
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
  }

  public String getAct() {
    return act;
  }

  public void setAct(String act) {
    this.act = act;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
