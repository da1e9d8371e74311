package org.sealpost.signin;

import java.time.Duration;

/**
 * What is asked of sign-ins. Nothing can be looser than the defaults (ASVS 5.0 V6.2, V7.3).
 *
 * @param idleMinutes after which an unused session is over, 5 to 30
 * @param sessionHours after which every session is over, 1 to 12
 * @param deviceDays for which a device is remembered, at most 30; 0 for not at all
 */
public record SignInLimits(
    PasswordLength passwordLength, int idleMinutes, int sessionHours, int deviceDays) {
  public static final int LEAST_IDLE_MINUTES = 5;
  public static final int MOST_IDLE_MINUTES = 30;
  public static final int MOST_SESSION_HOURS = 12;
  public static final int MOST_DEVICE_DAYS = 30;

  /** What holds where no account asks for more. */
  public static final SignInLimits DEFAULT =
      new SignInLimits(
          PasswordLength.FIFTEEN, MOST_IDLE_MINUTES, MOST_SESSION_HOURS, MOST_DEVICE_DAYS);

  public SignInLimits {
    check(idleMinutes, LEAST_IDLE_MINUTES, MOST_IDLE_MINUTES);
    check(sessionHours, 1, MOST_SESSION_HOURS);
    check(deviceDays, 0, MOST_DEVICE_DAYS);
  }

  private static void check(int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("not between " + least + " and " + most);
    }
  }

  /** Of each limit the stricter one. */
  public SignInLimits and(SignInLimits other) {
    return new SignInLimits(
        passwordLength.compareTo(other.passwordLength) >= 0 ? passwordLength : other.passwordLength,
        Math.min(idleMinutes, other.idleMinutes),
        Math.min(sessionHours, other.sessionHours),
        Math.min(deviceDays, other.deviceDays));
  }

  public Duration idle() {
    return Duration.ofMinutes(idleMinutes);
  }

  public Duration session() {
    return Duration.ofHours(sessionHours);
  }

  public Duration device() {
    return Duration.ofDays(deviceDays);
  }

  public boolean remembersDevices() {
    return deviceDays > 0;
  }
}
