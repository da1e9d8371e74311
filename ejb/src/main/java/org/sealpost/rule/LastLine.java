package org.sealpost.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** What an account says of mails that no rule decides, and of tags that nearly match. */
@Entity
@Table(name = "last_line")
class LastLine {
  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private RuleAction action = RuleAction.SEAL;

  @Column(name = "tags_told")
  private boolean tagsTold;

  @Version private int version;

  LastLine() {}

  LastLine(UUID accountId) {
    this.accountId = accountId;
  }

  /** False if somebody has changed it since that version. */
  boolean change(LastLineView wanted) {
    boolean known = wanted.version() == version;
    if (known) {
      action = wanted.passes() ? RuleAction.PASS : RuleAction.SEAL;
      tagsTold = wanted.tagsTold();
    }
    return known;
  }

  boolean isTagsTold() {
    return tagsTold;
  }

  Verdict verdict() {
    return action == RuleAction.PASS ? new Verdict.Pass(Optional.empty()) : Verdict.Seal.lastLine();
  }

  LastLineView view() {
    return new LastLineView(version, action == RuleAction.PASS, tagsTold);
  }
}
