package org.sealpost.web.console.audit;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.sealpost.audit.Act;
import org.sealpost.envelope.MessageId;
import org.sealpost.inspection.AuditQuestion;
import org.sealpost.web.console.Days;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** What is typed and chosen to search the audit. */
@Named
@RequestScoped
public class AuditForm {
  @Inject private Days days;
  @Inject private ActTexts acts;
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

  /** What the form asks for; nothing where it says something impossible, which is told. */
  Optional<AuditQuestion> question() {
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
    Stream<SelectItem> all =
        Arrays.stream(Act.values())
            .map(one -> new SelectItem(one.name(), acts.of(one)))
            .sorted(Comparator.comparing(SelectItem::getLabel));
    return Stream.concat(Stream.of(any()), all).toList();
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
