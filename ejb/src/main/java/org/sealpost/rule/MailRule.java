package org.sealpost.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.Level;

/** One rule of an account. */
@Entity
@Table(name = "mail_rule")
class MailRule {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private int place;
  private String name;
  private boolean enabled;
  private String conditions;

  @Enumerated(EnumType.STRING)
  private RuleAction action;

  @Column(name = "profile_id")
  private UUID profileId;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Column(name = "expiry_days")
  private Integer expiryDays;

  @Column(name = "reject_text")
  private String rejectText;

  @Version private int version;

  @Transient private Condition.Joined parsed;

  MailRule() {}

  /**
   * @param place behind all others
   */
  MailRule(UUID accountId, int place, RuleOrder order) {
    id = UUID.randomUUID();
    this.accountId = accountId;
    this.place = place;
    enabled = true;
    become(order);
  }

  private void become(RuleOrder order) {
    parsed = ConditionLines.joined(order.junction(), order.lines());
    name = order.name();
    conditions = Conditions.text(parsed);
    action = order.action();
    boolean seals = action == RuleAction.SEAL;
    profileId = order.profile().filter(given -> seals).orElse(null);
    level = order.level().filter(given -> seals).orElse(null);
    expiryDays = order.expiryDays().filter(given -> seals).orElse(null);
    rejectText = action == RuleAction.REJECT ? order.rejectText() : null;
  }

  /** False if somebody has changed it since that version. */
  boolean change(RuleOrder order, int seen) {
    boolean known = seen == version;
    if (known) {
      become(order);
    }
    return known;
  }

  /** False if it is so already. */
  boolean enable(boolean on) {
    boolean other = enabled != on;
    enabled = on;
    return other;
  }

  /** Takes the other's place and gives it its own. */
  void swap(MailRule other) {
    int mine = place;
    place = other.place;
    other.place = mine;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  boolean isEnabled() {
    return enabled;
  }

  int place() {
    return place;
  }

  Condition.Joined condition() {
    if (parsed == null) {
      parsed = Conditions.parse(conditions);
    }
    return parsed;
  }

  /** Of all its patterns together. */
  int patternsSize() {
    return PatternsSize.of(condition());
  }

  /**
   * @param profile the name of its profile
   */
  Verdict verdict(Optional<String> profile) {
    return switch (action) {
      case SEAL ->
          Verdict.Seal.of(
              name, profile, Optional.ofNullable(level), Optional.ofNullable(expiryDays));
      case PASS -> new Verdict.Pass(Optional.of(name));
      case REJECT -> new Verdict.Reject(name, rejectText);
    };
  }

  RuleView view(Optional<String> profile) {
    RuleOrder order =
        new RuleOrder(
            name,
            condition().junction(),
            ConditionLines.of(condition()),
            action,
            Optional.ofNullable(profileId),
            Optional.ofNullable(level),
            Optional.ofNullable(expiryDays),
            rejectText == null ? "" : rejectText);
    return new RuleView(id, version, enabled, order, profile);
  }

  /** What the audit says of it. */
  String summary() {
    return action + (enabled ? "" : ", off") + ": " + conditions;
  }
}
