package org.sealpost.web.console.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.retention.Period;
import org.sealpost.retention.Preview;
import org.sealpost.retention.RecordKind;
import org.sealpost.retention.Retention;
import org.sealpost.retention.RuleChange;
import org.sealpost.retention.RuleOutcome;
import org.sealpost.retention.RuleView;
import org.sealpost.retention.RunState;
import org.sealpost.retention.RunView;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** How long records are kept, what the next purge takes, and what the last ones did. */
@Named
@RequestScoped
public class RetentionPage {
  private static final int MOST_DIGITS = 9;

  @EJB private Retention retention;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;
  @Inject private Texts texts;
  @Inject private FacesContext faces;

  private List<RuleView> rules = List.of();
  private Optional<RecordKind> failed = Optional.empty();
  private Optional<Preview> asked = Optional.empty();
  private String done;

  /** Does what the pressed button says, then reads the rules. */
  public void look() {
    if (faces.isPostback()) {
      named("change").ifPresent(kind -> change(kind, false));
      named("yes").ifPresent(kind -> change(kind, isAnswered(kind)));
      named("keep").ifPresent(kind -> change(kind, true));
    }
    rules = retention.rules(console.mine());
  }

  /** Whether the question was about what is typed now. */
  private boolean isAnswered(RecordKind kind) {
    return pressed.text("asked").equals(pressed.text("days-" + key(kind)));
  }

  private Optional<RecordKind> named(String button) {
    return pressed
        .text(button)
        .flatMap(
            key -> Arrays.stream(RecordKind.values()).filter(k -> key(k).equals(key)).findFirst());
  }

  private void change(RecordKind kind, boolean confirmed) {
    period(pressed.is("keep") ? "kept-" : "days-", kind)
        .ifPresentOrElse(
            period -> change(new RuleChange(kind, period, version(kind), confirmed)),
            () -> refuse(kind));
  }

  private void change(RuleChange wish) {
    RuleOutcome outcome = retention.change(console.mine(), wish);
    if (outcome instanceof RuleOutcome.InForce) {
      done = texts.of("admin.retention.saved");
    } else if (outcome instanceof RuleOutcome.Waits waits) {
      done = texts.of("admin.retention.waits", console.time(waits.from()));
    } else if (outcome instanceof RuleOutcome.ToBeConfirmed question) {
      failed = Optional.of(wish.kind());
      asked = Optional.of(question.preview());
    } else if (outcome instanceof RuleOutcome.ChangedMeanwhile) {
      problems.add(FormProblems.FORM, "admin.retention.meanwhile");
    } else {
      refuse(wish.kind());
    }
  }

  private void refuse(RecordKind kind) {
    failed = Optional.of(kind);
    problems.add(
        "days-" + key(kind),
        "admin.retention.days.malformed",
        kind.leastDays(),
        String.valueOf(Period.MOST_DAYS));
  }

  /** Nothing if it is no number; an empty field is for ever. */
  private Optional<Period> period(String field, RecordKind kind) {
    String typed = pressed.text(field + key(kind)).orElse("").strip();
    if (typed.isEmpty()) {
      return Optional.of(new Period(Period.FOR_EVER));
    }
    return typed.length() <= MOST_DIGITS && typed.matches("[0-9]*[1-9][0-9]*")
        ? Optional.of(new Period(Integer.parseInt(typed)))
        : Optional.empty();
  }

  private int version(RecordKind kind) {
    return pressed.number("version-" + key(kind)).orElse(-1);
  }

  /** Who changes rules here, by the name in the matrix; those of the service are the operator's. */
  public String getPermission() {
    return console.mine().account().isPresent() ? "retention-change" : "accounts-manage";
  }

  public List<RuleView> getRules() {
    return rules;
  }

  /** What stands in the field: what was typed, if it is not done. */
  public String days(RuleView rule) {
    return failed.filter(rule.kind()::equals).isPresent()
        ? pressed.text("days-" + key(rule.kind())).orElse("")
        : inForce(rule);
  }

  /** The days that are in force; empty for ever. */
  public String inForce(RuleView rule) {
    return rule.period().isForEver() ? "" : String.valueOf(rule.period().days());
  }

  /** Whether it is asked if this rule shall be shortened. */
  public boolean isAsked(RuleView rule) {
    return asked.isPresent() && failed.filter(rule.kind()::equals).isPresent();
  }

  /** What shortening it takes. */
  public String getQuestion() {
    return asked.map(preview -> number("admin.retention.ask", preview)).orElse("");
  }

  /** What the next purge takes by the rule. */
  public String preview(RuleView rule) {
    if (rule.period().isForEver() && rule.pending().isEmpty()) {
      return texts.of("admin.retention.forever");
    }
    String number = number("admin.retention.will", rule.preview());
    return rule.preview().oldest().isPresent() && rule.preview().newest().isPresent()
        ? number
            + " "
            + texts.of(
                "admin.retention.will.dates",
                console.time(rule.preview().oldest().get()),
                console.time(rule.preview().newest().get()))
        : number;
  }

  private String number(String key, Preview preview) {
    return texts.of(preview.more() ? key + ".more" : key, preview.number());
  }

  /** The shorter period that waits, in words. */
  public String pending(RuleView rule) {
    return rule.pending()
        .map(
            next ->
                texts.of(
                    "admin.retention.pending", next.period().days(), console.time(next.from())))
        .orElse(null);
  }

  public Instant getNextRun() {
    return retention.nextRun(console.mine());
  }

  public List<RunView> getRuns() {
    return retention.runs(console.mine());
  }

  /** Such as {@code messages}. */
  public String key(RecordKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  public String tone(RunView run) {
    return run.state() == RunState.DONE ? "good" : "warn";
  }

  /** What has just been done, or nothing. */
  public String getDone() {
    return done;
  }
}
