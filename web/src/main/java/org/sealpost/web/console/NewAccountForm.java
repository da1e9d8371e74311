package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import org.sealpost.account.NewAccount;
import org.sealpost.address.EmailAddress;
import org.sealpost.policy.NewAccounts;
import org.sealpost.web.language.FormProblems;

/** The form that adds an account. */
@Named
@RequestScoped
public class NewAccountForm {
  @EJB private NewAccounts accounts;
  @Inject private Console console;
  @Inject private AccountsPage list;
  @Inject private Choices choices;
  @Inject private FormProblems problems;

  private String name;
  private String email;
  private String language;
  private String zone;
  private boolean low;
  private String done;

  public void add() {
    EmailAddress.parse(email == null ? "" : email.strip())
        .ifPresentOrElse(this::add, () -> problems.add("email", "problem.email"));
  }

  private void add(EmailAddress contact) {
    NewAccount wanted =
        new NewAccount(
            name,
            contact,
            low,
            choices.language(language),
            choices.zone(zone).orElse(ZoneOffset.UTC));
    switch (accounts.add(console.mine(), wanted)) {
      case ADDED -> {
        done = "admin.accounts.added";
        list.forget();
        name = null;
        email = null;
        low = false;
      }
      case NAME_MALFORMED -> problems.add("name", "admin.account.name.malformed");
      case NAME_TAKEN -> problems.add("name", "admin.account.name.taken");
    }
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return choices.language(language).toLanguageTag();
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  /** The operator's own, unless another was chosen. */
  public String getZone() {
    return zone == null ? console.zone().getId() : zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public boolean isLow() {
    return low;
  }

  public void setLow(boolean low) {
    this.low = low;
  }
}
