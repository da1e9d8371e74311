package org.sealpost.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
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

  @Column(name = "longest_expiry_days")
  private int longestExpiryDays;

  @Column(name = "remind_days")
  private int remindDays;

  @Column(name = "by_recipient")
  private boolean byRecipient;

  @Column(name = "file_name")
  private String fileName;

  @Version private int version;

  Profile() {}

  Profile(UUID accountId, ProfileSettings settings, boolean isDefault) {
    id = UUID.randomUUID();
    this.accountId = accountId;
    this.isDefault = isDefault;
    delivery = Delivery.ATTACHMENT;
    take(settings);
  }

  private void take(ProfileSettings settings) {
    Appearance appearance = settings.appearance();
    name = settings.name();
    level = settings.level();
    reply = settings.replies().reply();
    replyAll = settings.replies().replyAll();
    forward = settings.replies().forward();
    readReceipt = settings.replies().readReceipt();
    expiryDays = settings.times().expiryDays();
    longestExpiryDays = settings.times().longestExpiryDays();
    remindDays = settings.times().remindDays();
    subjectRule = appearance.subject();
    language = appearance.language().toLanguageTag();
    byRecipient = appearance.byRecipient();
    fileName = appearance.fileName().pattern();
  }

  ProfileSettings settings() {
    return new ProfileSettings(
        name,
        level,
        new Replies(reply, replyAll, forward, readReceipt),
        new Times(expiryDays, longestExpiryDays, remindDays),
        new Appearance(
            subjectRule, Locale.forLanguageTag(language), byRecipient, new FileName(fileName)));
  }
}
