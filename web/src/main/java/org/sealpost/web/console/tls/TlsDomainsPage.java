package org.sealpost.web.console.tls;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.sealpost.delivery.WaitingMails;
import org.sealpost.smtp.HostTest;
import org.sealpost.tls.AskOutcome;
import org.sealpost.tls.OnFailure;
import org.sealpost.tls.TlsDomainView;
import org.sealpost.tls.TlsDomains;
import org.sealpost.web.console.Console;
import org.sealpost.web.console.PressedButton;
import org.sealpost.web.language.FormProblems;

/** The TLS domains of the account, and what can be done with each. */
@Named
@RequestScoped
public class TlsDomainsPage {
  @EJB private TlsDomains domains;
  @EJB private WaitingMails mails;
  @Inject private Console console;
  @Inject private PressedButton pressed;
  @Inject private FormProblems problems;

  private List<TlsDomainView> all;
  private Map<String, Long> waiting;
  private String done;

  /** Does what the pressed button of the list says. */
  public void act() {
    pressed.id("test").ifPresent(this::test);
    pressed.id("choose").ifPresent(this::choose);
    pressed.id("remove").ifPresent(this::remove);
  }

  private void test(UUID id) {
    tell(domains.test(console.mine(), id), "admin.tls.test.started");
  }

  private void choose(UUID id) {
    OptionalInt edition = pressed.number("edition-" + id);
    Optional<OnFailure> choice = pressed.text("failure-" + id).flatMap(TlsDomainsPage::choice);
    AskOutcome outcome =
        edition.isPresent() && choice.isPresent()
            ? domains.choose(console.mine(), id, edition.getAsInt(), choice.get())
            : AskOutcome.UNKNOWN;
    tell(outcome, "admin.tls.saved");
  }

  private void remove(UUID id) {
    boolean removed = domains.remove(console.mine(), id);
    tell(removed ? AskOutcome.DONE : AskOutcome.UNKNOWN, "admin.tls.removed");
  }

  private void tell(AskOutcome outcome, String success) {
    forget();
    switch (outcome) {
      case DONE -> done = success;
      case UNKNOWN -> problems.add(FormProblems.FORM, "admin.tls.gone");
      case TOO_OFTEN -> problems.add(FormProblems.FORM, "admin.tls.toooften");
      case CHANGED_MEANWHILE -> problems.add(FormProblems.FORM, "admin.tls.changed");
    }
  }

  static Optional<OnFailure> choice(String key) {
    return Arrays.stream(OnFailure.values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** The list has been changed: Faces asked for it before the act. */
  void forget() {
    all = null;
  }

  public List<TlsDomainView> getAll() {
    if (all == null) {
      all = domains.list(console.mine());
    }
    return all;
  }

  /** Whether a test is going on, so that the page looks again. */
  public boolean isRunning() {
    return getAll().stream().anyMatch(TlsDomainView::testing);
  }

  public List<OnFailure> getChoices() {
    return List.of(OnFailure.values());
  }

  /** The mail server that was chosen; nothing if DNS is asked. */
  public String host(TlsDomainView domain) {
    return domain.host().orElse(null);
  }

  /** When the last test ended; nothing if none has. */
  public String tested(TlsDomainView domain) {
    return domain.testedAt().map(console::time).orElse(null);
  }

  /** The version that was agreed on; nothing if the last test failed. */
  public String version(TlsDomainView domain) {
    return domain.secured().map(one -> one.version().replace("TLSv", "TLS ")).orElse(null);
  }

  /** The last day of the certificate; nothing if the last test failed. */
  public String certificateUntil(TlsDomainView domain) {
    return domain.secured().map(one -> console.day(one.certificateUntil())).orElse(null);
  }

  public List<StepRow> steps(HostTest test) {
    return StepRow.of(test);
  }

  /** How many mails wait for a domain. */
  public long waiting(TlsDomainView domain) {
    if (waiting == null) {
      waiting = mails.byDomain(console.mine());
    }
    return waiting.getOrDefault(domain.name(), 0L);
  }

  /** The class of the state's look. */
  public String tone(TlsDomainView domain) {
    return switch (domain.state()) {
      case ACTIVE -> "good";
      case FAILING -> "bad";
      case TESTING, OFF -> "warn";
    };
  }

  /** The key of what has just been done, or nothing. */
  public String getDone() {
    return done;
  }
}
