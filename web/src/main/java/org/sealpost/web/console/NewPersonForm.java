package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sealpost.address.EmailAddress;
import org.sealpost.people.AddOutcome;
import org.sealpost.people.NewPeople;
import org.sealpost.people.NewPerson;
import org.sealpost.web.language.FormProblems;

/** The form that adds a person of the account's own domains. */
@Named
@RequestScoped
public class NewPersonForm {
  @EJB private NewPeople people;
  @Inject private Console console;
  @Inject private Choices choices;
  @Inject private UsersPage list;
  @Inject private FormProblems problems;

  private String email;
  private String name;
  private String language;
  private String done;

  /** Adds whoever the form names. */
  public void add() {
    EmailAddress.parse(email == null ? "" : email.strip())
        .ifPresentOrElse(this::add, () -> problems.add("email", "problem.email"));
  }

  private void add(EmailAddress address) {
    AddOutcome outcome =
        people.add(
            console.mine(),
            new NewPerson(address, name == null ? "" : name, choices.language(language)));
    if (outcome == AddOutcome.ADDED) {
      done = "admin.users.added";
      list.look();
      email = null;
      name = null;
    } else {
      problems.add(outcome.isOfName() ? "name" : "email", "admin.users.line." + outcome.key());
    }
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLanguage() {
    return choices.language(language).toLanguageTag();
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
