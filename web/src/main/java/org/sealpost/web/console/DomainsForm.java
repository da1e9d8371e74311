package org.sealpost.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.domain.Finding;
import org.sealpost.domain.MailDomains;
import org.sealpost.domain.ProofView;
import org.sealpost.web.language.FormProblems;

/** The mail domains of the account: those it has, those that wait for their record. */
@Named
@RequestScoped
public class DomainsForm {
  @EJB private MailDomains domains;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;

  private String domain;
  private String done;

  /** Does what the pressed button of the lists says. */
  public void act() {
    pressed.id("check").ifPresent(this::check);
    pressed.id("withdraw").ifPresent(this::withdraw);
    pressed.text("remove").ifPresent(this::remove);
  }

  private void check(UUID id) {
    Optional<Finding> found = domains.check(console.mine(), id);
    if (found.isEmpty()) {
      problems.add(FormProblems.FORM, "admin.domains.gone");
    } else if (found.get() == Finding.PROVEN) {
      done = "admin.domains.proven";
    } else {
      problems.add(FormProblems.FORM, finding(found.get()));
    }
  }

  private void withdraw(UUID id) {
    if (domains.withdraw(console.mine(), id)) {
      done = "admin.domains.withdrawn";
    } else {
      problems.add(FormProblems.FORM, "admin.domains.gone");
    }
  }

  private void remove(String name) {
    switch (domains.remove(console.mine(), name)) {
      case REMOVED -> done = "admin.domains.removed";
      case UNKNOWN -> problems.add(FormProblems.FORM, "admin.domains.gone");
      case LAST_OF_GATEWAYS -> problems.add(FormProblems.FORM, "admin.domains.last");
    }
  }

  public void add() {
    switch (domains.add(console.mine(), domain)) {
      case WAITING -> {
        done = "admin.domains.added";
        domain = null;
      }
      case THERE_ALREADY -> problems.add("domain", "admin.domains.there");
      case MALFORMED -> problems.add("domain", "admin.domains.malformed");
      case PUBLIC -> problems.add("domain", "admin.domains.public");
      case TOO_MANY -> problems.add("domain", "admin.domains.toomany");
    }
  }

  public List<String> getAll() {
    return domains.list(console.mine());
  }

  public List<ProofView> getWaiting() {
    return domains.waiting(console.mine());
  }

  /** When the record was looked for last; nothing if it was not yet. */
  public String checked(ProofView proof) {
    return proof.checkedAt().map(console::time).orElse(null);
  }

  /** The key of what was found last; nothing if nobody has looked yet. */
  public String finding(ProofView proof) {
    return proof.finding().map(DomainsForm::finding).orElse(null);
  }

  private static String finding(Finding finding) {
    return "admin.finding." + finding.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }

  public String getDomain() {
    return domain;
  }

  public void setDomain(String domain) {
    this.domain = domain;
  }
}
