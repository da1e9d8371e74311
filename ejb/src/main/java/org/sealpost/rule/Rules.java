package org.sealpost.rule;

import static org.sealpost.administration.Permission.RULES_CHANGE;
import static org.sealpost.administration.Permission.RULES_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.Accounts;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.rule.RuleOutcome.NotSaved;
import org.sealpost.rule.RuleOutcome.Saved;

/** The rules of an account, as its administrators write and order them. */
@Stateless
public class Rules {
  @Inject private RuleBook book;
  @Inject private RuleCheck check;
  @EJB private Accounts accounts;
  @EJB private Audit audit;

  /** All of them in their order. */
  public List<RuleView> list(Administrator administrator) {
    return views(administrator.requireIn(RULES_SEE));
  }

  private List<RuleView> views(UUID account) {
    List<RuleView> views = new ArrayList<>();
    book.of(account).forEach((rule, profile) -> views.add(rule.view(profile)));
    return views;
  }

  public Optional<RuleView> find(Administrator administrator, UUID id) {
    return views(administrator.requireIn(RULES_SEE)).stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst();
  }

  /** The profiles a rule may seal with. */
  public List<ProfileChoice> profiles(Administrator administrator) {
    return book.profiles(administrator.requireIn(RULES_SEE));
  }

  /** Adds a rule behind all others. */
  public RuleOutcome add(Administrator administrator, RuleOrder wanted) {
    UUID account = hold(administrator.requireIn(RULES_CHANGE));
    RuleOrder order = check.trimmed(wanted);
    return check
        .refusal(account, order, Optional.empty())
        .orElseGet(
            () -> {
              List<MailRule> rules = rules(account);
              int place = rules.isEmpty() ? 1 : rules.get(rules.size() - 1).place() + 1;
              MailRule rule = new MailRule(account, place, order);
              book.add(rule);
              audit.record(
                  administrator
                      .did(Act.RULE_ADDED)
                      .saying(rule.name())
                      .changing("", rule.summary()));
              return new Saved(rule.id());
            });
  }

  /**
   * Changes a rule, unless somebody has changed it since.
   *
   * @param version of the rule as it was seen
   */
  public RuleOutcome change(Administrator administrator, UUID id, int version, RuleOrder wanted) {
    UUID account = hold(administrator.requireIn(RULES_CHANGE));
    RuleOrder order = check.trimmed(wanted);
    Optional<MailRule> found = book.find(account, id);
    if (found.isEmpty()) {
      return NotSaved.GONE;
    }
    return check
        .refusal(account, order, Optional.of(id))
        .orElseGet(() -> change(administrator, found.get(), version, order));
  }

  private RuleOutcome change(
      Administrator administrator, MailRule rule, int version, RuleOrder order) {
    String was = rule.summary();
    if (!rule.change(order, version)) {
      return NotSaved.CHANGED_MEANWHILE;
    }
    audit.record(
        administrator.did(Act.RULE_CHANGED).saying(rule.name()).changing(was, rule.summary()));
    return new Saved(rule.id());
  }

  /** False if it is not there. */
  public boolean remove(Administrator administrator, UUID id) {
    Optional<MailRule> found = book.find(hold(administrator.requireIn(RULES_CHANGE)), id);
    found.ifPresent(
        rule -> {
          book.remove(rule);
          audit.record(
              administrator.did(Act.RULE_REMOVED).saying(rule.name()).changing(rule.summary(), ""));
        });
    return found.isPresent();
  }

  /** Switches a rule on or off; false if it is not there, or is so already. */
  public boolean enable(Administrator administrator, UUID id, boolean on) {
    Optional<MailRule> found =
        book.find(hold(administrator.requireIn(RULES_CHANGE)), id).filter(rule -> rule.enable(on));
    found.ifPresent(
        rule ->
            audit.record(
                administrator
                    .did(Act.RULE_SWITCHED)
                    .saying(rule.name())
                    .changing(on ? "off" : "on", on ? "on" : "off")));
    return found.isPresent();
  }

  /** Moves a rule one place up or down; false if it is not there, or at the end already. */
  public boolean move(Administrator administrator, UUID id, boolean up) {
    List<MailRule> rules = rules(hold(administrator.requireIn(RULES_CHANGE)));
    int from = rules.stream().map(MailRule::id).toList().indexOf(id);
    int to = from + (up ? -1 : 1);
    boolean moves = from >= 0 && to >= 0 && to < rules.size();
    if (moves) {
      rules.get(from).swap(rules.get(to));
      audit.record(
          administrator
              .did(Act.RULE_MOVED)
              .saying(rules.get(from).name())
              .changing(String.valueOf(from + 1), String.valueOf(to + 1)));
    }
    return moves;
  }

  /** What becomes of mails that no rule decides. */
  public LastLineView lastLine(Administrator administrator) {
    return book.lastLine(administrator.requireIn(RULES_SEE)).view();
  }

  /** False if somebody has changed it since; nothing was overwritten. */
  public boolean changeLastLine(Administrator administrator, LastLineView wanted) {
    LastLine line = book.lastLine(hold(administrator.requireIn(RULES_CHANGE)));
    String was = line.view().summary();
    boolean changed = line.change(wanted);
    if (changed) {
      book.keep(line);
      audit.record(administrator.did(Act.LAST_LINE_CHANGED).changing(was, wanted.summary()));
    }
    return changed;
  }

  /** Two who change rules of one account do it one after the other. */
  private UUID hold(UUID account) {
    accounts.hold(account);
    return account;
  }

  private List<MailRule> rules(UUID account) {
    return List.copyOf(book.of(account).keySet());
  }
}
