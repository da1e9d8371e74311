package org.sealpost.web.console.tls;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.sealpost.tls.AddOutcome;
import org.sealpost.tls.OnFailure;
import org.sealpost.tls.TlsDomains;
import org.sealpost.web.console.Console;
import org.sealpost.web.language.FormProblems;
import org.sealpost.web.language.Texts;

/** The form that adds a TLS domain. */
@Named
@RequestScoped
public class NewTlsDomainForm {
  @EJB private TlsDomains domains;
  @Inject private Console console;
  @Inject private TlsDomainsPage page;
  @Inject private FormProblems problems;
  @Inject private Texts texts;

  private String domain;
  private String host;
  private String failure = OnFailure.ENVELOPE.key();
  private String done;

  public void add() {
    OnFailure choice = TlsDomainsPage.choice(failure).orElse(OnFailure.ENVELOPE);
    tell(domains.add(console.mine(), typed(domain), typed(host), choice));
  }

  private void tell(AddOutcome outcome) {
    switch (outcome) {
      case ADDED -> {
        done = "admin.tls.added";
        page.forget();
        clear();
      }
      case DOMAIN_MALFORMED -> problems.add("domain", "admin.tls.domain.malformed");
      case HOST_MALFORMED -> problems.add("host", "admin.tls.host.malformed");
      case THERE_ALREADY -> problems.add("domain", "admin.tls.there");
      case TOO_MANY -> problems.add(FormProblems.FORM, "admin.tls.toomany");
      case TOO_OFTEN -> problems.add(FormProblems.FORM, "admin.tls.toooften");
    }
  }

  private static String typed(String text) {
    return text == null ? "" : text;
  }

  private void clear() {
    domain = null;
    host = null;
    failure = OnFailure.ENVELOPE.key();
  }

  public List<SelectItem> getChoices() {
    return Arrays.stream(OnFailure.values())
        .map(one -> new SelectItem(one.key(), texts.of("admin.tls.failure." + one.key())))
        .toList();
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

  public String getHost() {
    return host;
  }

  public void setHost(String host) {
    this.host = host;
  }

  public String getFailure() {
    return failure;
  }

  public void setFailure(String failure) {
    this.failure = failure;
  }
}
