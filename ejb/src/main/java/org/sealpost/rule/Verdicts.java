package org.sealpost.rule;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.account.AccountView;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.notification.Kind;
import org.sealpost.notification.Notification;
import org.sealpost.notification.Notifications;

/** Decides mails by an account's rules, and records what is not sealed. */
@Stateless
public class Verdicts {
  @Inject private RuleBook book;
  @EJB private Audit audit;
  @EJB private Notifications notifications;

  /** By the first rule that is on and holds, else by the last line. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Decided decide(UUID account, ReadMail mail) {
    Map<MailRule, Optional<String>> rules = book.of(account);
    Verdict verdict =
        rules.keySet().stream()
            .filter(MailRule::isEnabled)
            .filter(rule -> rule.condition().holds(mail))
            .findFirst()
            .map(rule -> rule.verdict(rules.get(rule)))
            .orElseGet(() -> book.lastLine(account).verdict());
    return new Decided(
        verdict,
        NearTags.in(mail.subject(), rules.keySet().stream().filter(MailRule::isEnabled).toList()));
  }

  /** A mail has passed: it is recorded and, where the account says so, its sender told of a tag. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void passed(AccountView account, UUID gateway, EmailAddress sender, Decided decided) {
    record(Act.MAIL_PASSED, account, gateway, sender, decided.verdict());
    if (book.lastLine(account.id()).isTagsTold()) {
      decided.nearTags().stream()
          .findFirst()
          .ifPresent(near -> notifications.send(warning(account, sender, near)));
    }
  }

  private static Notification warning(AccountView account, EmailAddress sender, NearTag near) {
    return new Notification(
        Kind.NEAR_TAG,
        sender,
        account.language(),
        Map.of("account", account.name(), "tag", near.tag(), "found", near.found()));
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void rejected(
      AccountView account, UUID gateway, EmailAddress sender, Verdict.Reject verdict) {
    record(Act.MAIL_REJECTED, account, gateway, sender, verdict);
  }

  private void record(
      Act act, AccountView account, UUID gateway, EmailAddress sender, Verdict verdict) {
    audit.record(
        AuditEvent.done(act)
            .by("gateway", gateway)
            .of(account.id())
            .saying("sender " + sender + ", " + said(verdict.rule())));
  }

  /** How the audit names what decided. */
  public static String said(Optional<String> rule) {
    return rule.map(name -> "rule " + name).orElse("last line");
  }
}
