package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.GrantState;
import org.sealpost.administration.GrantView;
import org.sealpost.administration.InviteOutcome;
import org.sealpost.administration.RemoveOutcome;
import org.sealpost.administration.Role;
import org.sealpost.administration.RoleAssignments;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Language;
import org.sealpost.web.language.Texts;

/** Who administers the account, or operates the service: the list, and the form that invites. */
@Named
@RequestScoped
public class AdministratorsPage {
  @EJB private RoleAssignments assignments;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;
  @Inject private Language language;
  @Inject private Texts texts;

  private String email;
  private String role;
  private String done;

  /** Does what the pressed button of the list says. */
  public void act() {
    pressed.id("again").flatMap(this::find).ifPresent(this::inviteAgain);
    pressed.id("contact").ifPresent(this::handOver);
    pressed.id("remove").ifPresent(this::remove);
  }

  private Optional<GrantView> find(UUID id) {
    return getAll().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private void inviteAgain(GrantView grant) {
    EmailAddress.parse(grant.address()).ifPresent(address -> invite(address, grant.role()));
  }

  private void handOver(UUID id) {
    if (assignments.handOver(console.mine(), id)) {
      done = "admin.administrators.handedover";
    } else {
      problems.add(FormProblems.FORM, "admin.administrators.gone");
    }
  }

  private void remove(UUID id) {
    RemoveOutcome outcome = assignments.remove(console.mine(), id);
    switch (outcome) {
      case REMOVED -> done = "admin.administrators.removed";
      case UNKNOWN -> problems.add(FormProblems.FORM, "admin.administrators.gone");
      case OWN -> problems.add(FormProblems.FORM, "admin.administrators.own");
      case LAST -> problems.add(FormProblems.FORM, "admin.administrators.last");
      case TECHNICAL_CONTACT -> problems.add(FormProblems.FORM, "admin.administrators.iscontact");
    }
  }

  /** Invites whoever the form names. */
  public void invite() {
    EmailAddress.parse(email == null ? "" : email.strip())
        .ifPresentOrElse(
            address -> invite(address, chosenRole()), () -> problems.add("email", "problem.email"));
  }

  private void invite(EmailAddress address, Role offered) {
    InviteOutcome outcome =
        assignments.invite(console.mine(), address, offered, language.getLocale());
    switch (outcome) {
      case INVITED -> {
        done = "admin.administrators.invited";
        email = null;
      }
      case MAILED_ENOUGH -> problems.add(FormProblems.FORM, "admin.administrators.mailedenough");
      case THERE_ALREADY -> problems.add("email", "admin.administrators.there");
    }
  }

  private Role chosenRole() {
    return roles().stream()
        .filter(one -> one.key().equals(role))
        .findFirst()
        .orElse(roles().get(0));
  }

  /** Those that can be given where the administrator stands. */
  private List<Role> roles() {
    boolean ofService = console.mine().account().isEmpty();
    return Arrays.stream(Role.values()).filter(one -> one.isOfService() == ofService).toList();
  }

  public List<GrantView> getAll() {
    return assignments.list(console.mine());
  }

  public List<SelectItem> getRoleItems() {
    return roles().stream()
        .map(one -> new SelectItem(one.key(), texts.of("admin.role." + one.key())))
        .toList();
  }

  /** Whether an invitation waits, or has waited too long. */
  public boolean waits(GrantView grant) {
    return grant.state() != GrantState.ACTIVE;
  }

  /** Whether the technical contact can become this one. */
  public boolean maySucceed(GrantView grant) {
    return grant.role() == Role.ACCOUNT_ADMINISTRATOR
        && !grant.technicalContact()
        && grant.state() == GrantState.ACTIVE;
  }

  /** The class of the state's look. */
  public String tone(GrantView grant) {
    return switch (grant.state()) {
      case ACTIVE -> "good";
      case INVITED -> "warn";
      case EXPIRED -> "bad";
    };
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

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
