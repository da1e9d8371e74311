package org.sealpost.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.envelope.Level;

/** A named set of envelope settings of an account. */
@Entity
@Table(name = "profile")
class Profile {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String name;

  @Column(name = "is_default")
  private boolean isDefault;

  @Enumerated(EnumType.STRING)
  private Level level;

  private boolean reply;

  @Column(name = "reply_all")
  private boolean replyAll;

  private boolean forward;

  @Column(name = "read_receipt")
  private boolean readReceipt;

  @Column(name = "expiry_days")
  private int expiryDays;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_rule")
  private SubjectRule subjectRule;

  private String language;

  @Enumerated(EnumType.STRING)
  private Delivery delivery;

  Profile() {}

  Profile(UUID accountId, NewProfile profile) {
    id = UUID.randomUUID();
    this.accountId = accountId;
    name = profile.name();
    isDefault = profile.isDefault();
    level = profile.level();
    reply = profile.replies().reply();
    replyAll = profile.replies().replyAll();
    forward = profile.replies().forward();
    readReceipt = profile.replies().readReceipt();
    expiryDays = profile.expiryDays();
    subjectRule = profile.subject();
    language = profile.language().toLanguageTag();
    delivery = profile.delivery();
  }

  /**
   * The terms of one message. Level and expiry of the request count only where they are stricter;
   * low needs the account's permission, and is medium without.
   */
  TermsOutcome terms(boolean lowAllowed, Options options, Instant now) {
    LevelChoice chosen = LevelChoice.of(level, options.level(), lowAllowed);
    if (chosen.level() == Level.CODE) {
      return TermsOutcome.None.LEVEL_UNSUPPORTED;
    }
    ExpiryChoice expiry = ExpiryChoice.of(ownExpiry(now), options.expiresAt());
    if (expiry.passed(now)) {
      return TermsOutcome.None.EXPIRY_PASSED;
    }
    return new Terms(
        name,
        chosen.level(),
        expiry.expiresAt(),
        subjectRule,
        Locale.forLanguageTag(language),
        new Replies(reply, replyAll, forward, readReceipt),
        Notices.join(chosen.notice(), expiry.notice()));
  }

  private Optional<Instant> ownExpiry(Instant now) {
    return expiryDays == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(expiryDays)));
  }
}
