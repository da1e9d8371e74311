package org.sealpost.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What one account asks of its people's sign-ins. */
@Entity
@Table(name = "sign_in_rules")
class SignInRules {
  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "password_length")
  private PasswordLength passwordLength;

  @Column(name = "idle_minutes")
  private int idleMinutes;

  @Column(name = "session_hours")
  private int sessionHours;

  @Column(name = "device_days")
  private int deviceDays;

  @Version private int version;

  SignInRules() {}

  SignInRules(UUID accountId) {
    this.accountId = accountId;
    take(SignInLimits.DEFAULT);
  }

  private void take(SignInLimits limits) {
    passwordLength = limits.passwordLength();
    idleMinutes = limits.idleMinutes();
    sessionHours = limits.sessionHours();
    deviceDays = limits.deviceDays();
  }

  /** False if somebody has changed them since that version. */
  boolean change(SignInSettings settings) {
    if (version != settings.version()) {
      return false;
    }
    take(settings.limits());
    return true;
  }

  SignInLimits limits() {
    return new SignInLimits(passwordLength, idleMinutes, sessionHours, deviceDays);
  }

  SignInSettings settings() {
    return new SignInSettings(version, limits());
  }
}
