package org.sealpost.web.console.rules;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.sealpost.rule.LastLineView;
import org.sealpost.rule.RuleAction;
import org.sealpost.rule.RuleOutcome;
import org.sealpost.rule.RuleView;
import org.sealpost.rule.Rules;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** The rules of the account in their order, and its last line. */
@Named
@RequestScoped
public class RulesPage {
  @EJB private Rules rules;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;
  @Inject private Texts texts;

  private List<RuleView> all = List.of();
  private LastLineView lastLine;
  private String done;

  /** Reads what the page shows, after it has done what the pressed button says. */
  public void look() {
    act();
    all = rules.list(console.mine());
    lastLine = rules.lastLine(console.mine());
  }

  private void act() {
    pressed.id("up").ifPresent(id -> tell(rules.move(console.mine(), id, true), "moved"));
    pressed.id("down").ifPresent(id -> tell(rules.move(console.mine(), id, false), "moved"));
    pressed.id("on").ifPresent(id -> tell(rules.enable(console.mine(), id, true), "on"));
    pressed.id("off").ifPresent(id -> tell(rules.enable(console.mine(), id, false), "off"));
    pressed.id("remove").ifPresent(id -> tell(rules.remove(console.mine(), id), "removed"));
    pressed.text("ready").ifPresent(this::addReadyMade);
    if (pressed.is("last")) {
      saveLastLine();
    }
  }

  private void tell(boolean happened, String what) {
    if (happened) {
      done = "admin.rules.done." + what;
    } else {
      problems.add(FormProblems.FORM, "admin.rules.gone");
    }
  }

  private void addReadyMade(String which) {
    ReadyMade.of(which)
        .map(one -> rules.add(console.mine(), one.order(texts.of(one.nameKey()))))
        .ifPresent(outcome -> tell(outcome instanceof RuleOutcome.Saved, "added"));
  }

  private void saveLastLine() {
    LastLineView wanted =
        new LastLineView(
            pressed.number("version").orElse(-1),
            pressed.text("last-action").filter("pass"::equals).isPresent(),
            pressed.is("tags-told"));
    if (rules.changeLastLine(console.mine(), wanted)) {
      done = "admin.rules.done.last";
    } else {
      problems.add(FormProblems.FORM, "admin.rules.meanwhile");
    }
  }

  public List<RuleView> getAll() {
    return all;
  }

  public LastLineView getLastLine() {
    return lastLine;
  }

  /** The place of a rule in the list, from 1. */
  public int number(RuleView rule) {
    return all.indexOf(rule) + 1;
  }

  public boolean isFirst(RuleView rule) {
    return number(rule) == 1;
  }

  public boolean isLast(RuleView rule) {
    return number(rule) == all.size();
  }

  public String tone(RuleView rule) {
    return tone(rule.order().action());
  }

  static String tone(RuleAction action) {
    return switch (action) {
      case SEAL -> "good";
      case PASS -> "warn";
      case REJECT -> "bad";
    };
  }

  /** Where a rule is written, without the account. */
  public String link(UUID id) {
    return "/admin/rule" + console.getQuery() + "&id=" + id;
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }
}
