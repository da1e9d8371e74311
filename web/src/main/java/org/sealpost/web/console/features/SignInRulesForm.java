package org.sealpost.web.console.features;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.sealpost.feature.Features;
import org.sealpost.signin.PasswordLength;
import org.sealpost.signin.SignInLimits;
import org.sealpost.signin.SignInSettings;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.SeenVersion;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** What the account asks of its people's sign-ins; a choice that is none leaves what is stored. */
@Named
@RequestScoped
public class SignInRulesForm {
  private static final List<Integer> IDLE_MINUTES = List.of(5, 10, 15, 20, 30);
  private static final List<Integer> SESSION_HOURS = List.of(1, 2, 4, 8, 12);
  private static final List<Integer> DEVICE_DAYS = List.of(0, 1, 7, 14, 30);

  @EJB private Features features;
  @Inject private Console console;
  @Inject private Texts texts;
  @Inject private FormProblems problems;

  private SeenVersion version;
  private PasswordLength length;
  private int idle;
  private int session;
  private int device;
  private String done;

  @PostConstruct
  void look() {
    SignInSettings stored = features.signIn(console.mine());
    version = new SeenVersion(stored.version());
    length = stored.limits().passwordLength();
    idle = stored.limits().idleMinutes();
    session = stored.limits().sessionHours();
    device = stored.limits().deviceDays();
  }

  public void save() {
    SignInLimits wanted = new SignInLimits(length, idle, session, device);
    if (features.change(console.mine(), new SignInSettings(version.number(), wanted))) {
      done = "admin.features.signin.saved";
    } else {
      problems.add(FormProblems.FORM, "admin.account.meanwhile");
    }
    look();
  }

  public List<SelectItem> getLengths() {
    return Arrays.stream(PasswordLength.values())
        .map(one -> new SelectItem(one.name(), characters(one)))
        .toList();
  }

  private String characters(PasswordLength one) {
    return texts.of("admin.features.length.characters", one.codePoints());
  }

  public List<SelectItem> getIdles() {
    return Choice.numbers(IDLE_MINUTES, one -> texts.of("admin.features.minutes", one));
  }

  public List<SelectItem> getSessions() {
    return Choice.numbers(SESSION_HOURS, one -> texts.of("admin.features.hours", one));
  }

  public List<SelectItem> getDevices() {
    return Choice.numbers(DEVICE_DAYS, this::days);
  }

  private String days(int days) {
    return days == 0
        ? texts.of("admin.features.device.never")
        : texts.of("admin.features.days", days);
  }

  /** What is stored, in words, for those who only read. */
  public String getLengthText() {
    return characters(length);
  }

  public String getIdleText() {
    return texts.of("admin.features.minutes", idle);
  }

  public String getSessionText() {
    return texts.of("admin.features.hours", session);
  }

  public String getDeviceText() {
    return days(device);
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getVersion() {
    return version.text();
  }

  public void setVersion(String typed) {
    version = SeenVersion.parse(typed);
  }

  public String getLength() {
    return length.name();
  }

  public void setLength(String typed) {
    length = Choice.named(PasswordLength.values(), typed, length);
  }

  public String getIdle() {
    return String.valueOf(idle);
  }

  public void setIdle(String typed) {
    idle = Choice.number(IDLE_MINUTES, typed, idle);
  }

  public String getSession() {
    return String.valueOf(session);
  }

  public void setSession(String typed) {
    session = Choice.number(SESSION_HOURS, typed, session);
  }

  public String getDevice() {
    return String.valueOf(device);
  }

  public void setDevice(String typed) {
    device = Choice.number(DEVICE_DAYS, typed, device);
  }
}
