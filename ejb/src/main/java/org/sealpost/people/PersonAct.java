package org.sealpost.people;

import org.sealpost.administration.Permission;
import org.sealpost.audit.Act;

/** What an administrator may do to a person, besides locking, which needs a reason. */
public enum PersonAct {
  END_WAIT(Permission.USERS_HELP, true, Act.WAIT_ENDED),
  MAIL_ACTIVATION(Permission.USERS_HELP, true, Act.ACTIVATION_MAILED),
  MAIL_INVITATION(Permission.USERS_HELP, false, Act.PERSON_INVITED),
  MAIL_RESET(Permission.USERS_HELP, true, Act.PASSWORD_RESET_MAILED),
  REQUIRE_PASSWORD(Permission.USERS_CHANGE, false, Act.PASSWORD_CHANGE_REQUIRED),
  END_SESSIONS(Permission.USERS_CHANGE, false, Act.SESSIONS_ENDED),
  LOCK(Permission.USERS_CHANGE, false, Act.PERSON_LOCKED),
  UNLOCK(Permission.USERS_CHANGE, false, Act.PERSON_UNLOCKED);

  private final Permission permission;
  private final boolean toOutsiders;
  private final Act audited;

  PersonAct(Permission permission, boolean toOutsiders, Act audited) {
    this.permission = permission;
    this.toOutsiders = toOutsiders;
    this.audited = audited;
  }

  Permission permission() {
    return permission;
  }

  /** Whether an account may do it to people outside; the operator may do all. */
  boolean isForOutsiders() {
    return toOutsiders;
  }

  Act audited() {
    return audited;
  }

  /** Whether it takes the person's access away, or gives it back. */
  boolean isRestraint() {
    return permission == Permission.USERS_CHANGE;
  }
}
