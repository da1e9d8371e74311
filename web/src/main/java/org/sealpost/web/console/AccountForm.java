package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.sealpost.account.AccountSettings;
import org.sealpost.account.OwnAccount;
import org.sealpost.web.language.FormProblems;

/** The settings of the account. */
@Named
@RequestScoped
public class AccountForm {
  @EJB private OwnAccount own;
  @Inject private Console console;
  @Inject private Choices choices;
  @Inject private FormProblems problems;

  private AccountSettings stored;
  private boolean typed;
  private String version;
  private String name;
  private String language;
  private String zone;
  private String done;

  public void save() {
    AccountSettings wanted =
        new AccountSettings(
            SeenVersion.parse(version).number(),
            name,
            choices.language(language),
            choices.zone(zone).orElseGet(() -> stored().timeZone()));
    typed = true;
    switch (own.change(console.mine(), wanted)) {
      case CHANGED -> {
        done = "admin.account.saved";
        reload();
      }
      case CHANGED_MEANWHILE -> {
        problems.add(FormProblems.FORM, "admin.account.meanwhile");
        reload();
      }
      case NAME_MALFORMED -> problems.add("name", "admin.account.name.malformed");
      case NAME_TAKEN -> problems.add("name", "admin.account.name.taken");
    }
  }

  /** Shows what is stored now in place of what was typed. */
  private void reload() {
    typed = false;
    stored = null;
    version = null;
    console.forgetAccount();
  }

  private AccountSettings stored() {
    if (stored == null) {
      stored = own.settings(console.mine());
    }
    return stored;
  }

  /** The name of a zone for those who only read. */
  public ZoneId getStoredZone() {
    return stored().timeZone();
  }

  public String getStoredLanguage() {
    return stored().language().getDisplayLanguage(console.locale());
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getVersion() {
    return version == null ? String.valueOf(stored().version()) : version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public String getName() {
    return typed ? name : stored().name();
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLanguage() {
    return choices.language(typed ? language : stored().language().toLanguageTag()).toLanguageTag();
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getZone() {
    return typed && zone != null ? zone : stored().timeZone().getId();
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
