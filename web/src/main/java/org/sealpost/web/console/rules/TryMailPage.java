package org.sealpost.web.console.rules;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealpost.account.Setting;
import org.sealpost.policy.Terms;
import org.sealpost.policy.TermsOutcome;
import org.sealpost.rule.Trial;
import org.sealpost.rule.TrialOrder;
import org.sealpost.rule.TrialOutcome;
import org.sealpost.rule.TrialOutcome.NotTried;
import org.sealpost.rule.Trials;
import org.sealpost.rule.Verdict;
import org.sealpost.settings.Limits;
import org.sealpost.web.console.Console;
import org.sealpost.web.language.FormProblems;

/** Shows what would become of a mail that is uploaded or pasted. */
@Named
@RequestScoped
public class TryMailPage {
  @EJB private Trials trials;
  @Inject private Console console;
  @Inject private TermsTexts terms;
  @Inject private FormProblems problems;

  private String sender;
  private String recipients;
  private Part file;
  private String pasted;
  private Trial trial;

  public void tryOut() {
    TrialOrder order = new TrialOrder(typed(sender), typed(recipients), mail());
    TrialOutcome outcome = trials.tryOut(console.mine(), order);
    if (outcome instanceof Trial done) {
      trial = done;
    } else if (outcome instanceof NotTried why) {
      String key = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
      problems.add(field(why), "admin.try-mail.problem." + key);
    }
  }

  private static String field(NotTried why) {
    return switch (why) {
      case NO_MAIL, TOO_LARGE, MALFORMED -> "file";
      case SENDER_MISSING, SENDER_FOREIGN -> "sender";
      case RECIPIENT_MISSING -> "recipients";
    };
  }

  private static Optional<String> typed(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
  }

  /** The uploaded file comes before pasted text. */
  private byte[] mail() {
    if (file == null || file.getSize() == 0) {
      return pasted == null ? new byte[0] : pasted.getBytes(StandardCharsets.UTF_8);
    }
    try (InputStream content = file.getInputStream()) {
      return content.readNBytes((int) Limits.TRIED_MAIL_BYTES + 1);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** What has been found out, or null. */
  public Trial getTrial() {
    return trial;
  }

  /** SEAL, PASS or REJECT. */
  public String getDecision() {
    Verdict verdict = trial.decided().verdict();
    if (verdict instanceof Verdict.Seal) {
      return "seal";
    }
    return verdict instanceof Verdict.Pass ? "pass" : "reject";
  }

  /** The rule that decides, or null for the last line. */
  public String getRule() {
    return trial.decided().verdict().rule().orElse(null);
  }

  /** What a rejecting rule says, or null. */
  public String getRejectText() {
    return trial.decided().verdict() instanceof Verdict.Reject reject ? reject.text() : null;
  }

  /** The profile of a sealed mail, or null. */
  public String getProfile() {
    return terms().map(Terms::profile).orElse(null);
  }

  /** Why a mail that would be sealed could not be, as the end of a key, or null. */
  public String getRefusal() {
    return trial
        .terms()
        .filter(TermsOutcome.None.class::isInstance)
        .map(none -> none.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
        .orElse(null);
  }

  /** The settings of a sealed mail. */
  public List<Setting> getSettings() {
    return terms().map(one -> List.of(Setting.values())).orElse(List.of());
  }

  /** What a setting comes to. */
  public String value(Setting setting) {
    return terms().map(one -> terms.value(one, setting)).orElse("");
  }

  /** Who decided it, as the end of a key. */
  public String source(Setting setting) {
    return terms().map(one -> one.source(setting).name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private Optional<Terms> terms() {
    return trial.terms().filter(Terms.class::isInstance).map(Terms.class::cast);
  }

  public String getSender() {
    return sender;
  }

  public void setSender(String sender) {
    this.sender = sender;
  }

  public String getRecipients() {
    return recipients;
  }

  public void setRecipients(String recipients) {
    this.recipients = recipients;
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }
}
