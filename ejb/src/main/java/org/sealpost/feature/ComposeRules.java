package org.sealpost.feature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who may compose to whom by one account. */
@Entity
@Table(name = "compose_rules")
class ComposeRules {
  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "own_people")
  private Reach ownPeople = Reach.ANYBODY;

  @Enumerated(EnumType.STRING)
  @Column(name = "outside_people")
  private Reach outsidePeople = Reach.NOBODY;

  @Column(name = "public_domains")
  private boolean publicDomains;

  @Version private int version;

  ComposeRules() {}

  ComposeRules(UUID accountId) {
    this.accountId = accountId;
  }

  /** False if somebody has changed them since that version. */
  boolean change(ComposeSettings settings) {
    if (version != settings.version()) {
      return false;
    }
    ownPeople = settings.ownPeople();
    outsidePeople = settings.outsidePeople();
    publicDomains = settings.publicDomains();
    return true;
  }

  ComposeSettings settings() {
    return new ComposeSettings(version, ownPeople, outsidePeople, publicDomains);
  }

  /** Whether this sender may compose to this recipient. */
  boolean allow(Standing sender, Standing recipient) {
    return switch (sender) {
      case OWN -> reaches(ownPeople, recipient);
      case OUTSIDE -> reaches(outsidePeople, recipient);
      case PUBLIC -> publicDomains && reaches(outsidePeople, recipient);
    };
  }

  private static boolean reaches(Reach reach, Standing recipient) {
    return reach == Reach.ANYBODY || reach == Reach.OWN_PEOPLE && recipient == Standing.OWN;
  }
}
