package org.sealpost.retention;

import static org.sealpost.administration.Permission.RETENTION_CHANGE;
import static org.sealpost.administration.Permission.RETENTION_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.sealpost.account.AccountClocks;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.Settings;

/** The rules of an account, or of the service for an operator in no account, and what they do. */
@Stateless
public class Retention {
  private static final int SHOWN = 12;

  @PersistenceContext(unitName = "sealpost")
  private EntityManager entities;

  @Inject private RuleRows rules;
  @Inject private Purges purges;
  @Inject private RetentionSchedule schedule;
  @EJB private AccountClocks clocks;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** Each rule with what the next purge takes. */
  public List<RuleView> rules(Administrator administrator) {
    administrator.require(Scope.needed(administrator, RETENTION_SEE));
    Scope scope = Scope.of(administrator);
    return scope.kinds().stream().map(kind -> view(scope, kind)).toList();
  }

  private RuleView view(Scope scope, RecordKind kind) {
    Instant now = settings.now();
    Instant night = schedule.next(scope, now);
    RetentionRule rule = rules.of(scope, kind);
    return new RuleView(
        kind,
        rule.inForce(now),
        rule.pending(now),
        rule.version(),
        preview(scope, kind, rule.inForce(night), night));
  }

  private Preview preview(Scope scope, RecordKind kind, Period period, Instant at) {
    return period
        .cutOff(at)
        .map(cutOff -> purges.of(kind).preview(scope, cutOff))
        .orElse(Preview.NOTHING);
  }

  /** When the next purge begins. */
  public Instant nextRun(Administrator administrator) {
    administrator.require(Scope.needed(administrator, RETENTION_SEE));
    return schedule.next(Scope.of(administrator), settings.now());
  }

  /** The last purges, newest first. */
  public List<RunView> runs(Administrator administrator) {
    administrator.require(Scope.needed(administrator, RETENTION_SEE));
    Scope scope = Scope.of(administrator);
    return entities
        .createQuery(
            "select r from RetentionRun r where r.scope = :scope order by r.startedAt desc, r.kind",
            RetentionRun.class)
        .setParameter("scope", scope.id())
        .setMaxResults(SHOWN)
        .getResultStream()
        .map(RetentionRun::view)
        .toList();
  }

  /** Chooses another period: a longer one holds at once, a shorter one after a day. */
  public RuleOutcome change(Administrator administrator, RuleChange wish) {
    administrator.require(Scope.needed(administrator, RETENTION_CHANGE));
    Scope scope = Scope.of(administrator);
    if (!scope.kinds().contains(wish.kind()) || !wish.kind().allows(wish.period())) {
      return new RuleOutcome.NotAllowed();
    }
    scope.account().ifPresent(clocks::held);
    RetentionRule rule = rules.of(scope, wish.kind());
    if (rule.version() != wish.version()) {
      return new RuleOutcome.ChangedMeanwhile();
    }
    Instant now = settings.now();
    if (!wish.confirmed() && wish.period().isShorterThan(rule.inForce(now))) {
      return new RuleOutcome.ToBeConfirmed(preview(scope, wish.kind(), wish.period(), now));
    }
    change(administrator, rule, wish.period(), now);
    return rule.pending(now)
        .<RuleOutcome>map(next -> new RuleOutcome.Waits(next.from()))
        .orElseGet(RuleOutcome.InForce::new);
  }

  private void change(Administrator administrator, RetentionRule rule, Period wanted, Instant now) {
    String was = rule.inWords(now);
    rule.change(wanted, now);
    rules.store(rule);
    audit.record(administrator.did(Act.RETENTION_CHANGED).changing(was, rule.inWords(now)));
  }
}
