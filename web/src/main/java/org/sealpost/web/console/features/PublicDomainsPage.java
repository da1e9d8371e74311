package org.sealpost.web.console.features;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sealpost.domain.PublicDomains;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;

/** The mail domains that belong to everybody, as the operator lists them. */
@Named
@RequestScoped
public class PublicDomainsPage {
  @EJB private PublicDomains domains;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;

  private String domain;
  private String done;

  /** Takes off the list what the pressed button names. */
  public void act() {
    pressed.text("remove").ifPresent(this::remove);
  }

  private void remove(String name) {
    if (domains.remove(console.mine(), name)) {
      done = "admin.public-domains.removed";
    } else {
      problems.add(FormProblems.FORM, "admin.public-domains.gone");
    }
  }

  public void add() {
    switch (domains.add(console.mine(), domain)) {
      case ADDED -> {
        done = "admin.public-domains.added";
        domain = null;
      }
      case THERE_ALREADY -> problems.add("domain", "admin.public-domains.there");
      case OWNED -> problems.add("domain", "admin.public-domains.owned");
      case MALFORMED -> problems.add("domain", "admin.domains.malformed");
    }
  }

  public List<String> getAll() {
    return domains.list(console.mine());
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
