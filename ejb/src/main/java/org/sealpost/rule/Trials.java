package org.sealpost.rule;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sealpost.account.AccountView;
import org.sealpost.account.Accounts;
import org.sealpost.address.EmailAddress;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Permission;
import org.sealpost.envelope.MailHeaders;
import org.sealpost.envelope.UnsealableMessageException;
import org.sealpost.policy.Layer;
import org.sealpost.policy.MailOptions;
import org.sealpost.policy.Policies;
import org.sealpost.policy.TermsOutcome;
import org.sealpost.rule.TrialOutcome.NotTried;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Shows administrators what would become of a mail; nothing is sealed, sent or kept. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Trials {
  @Inject private RuleBook book;
  @EJB private Verdicts verdicts;
  @EJB private Accounts accounts;
  @EJB private Policies policies;
  @EJB private Settings settings;

  public TrialOutcome tryOut(Administrator administrator, TrialOrder order) {
    UUID account = administrator.requireIn(Permission.RULES_SEE);
    if (order.mail().length == 0) {
      return NotTried.NO_MAIL;
    }
    if (order.mail().length > Limits.TRIED_MAIL_BYTES) {
      return NotTried.TOO_LARGE;
    }
    try {
      MailHeaders headers = MailHeaders.read(new ByteArrayInputStream(order.mail()));
      return headers.isMessage() ? tryOut(account, order, headers) : NotTried.MALFORMED;
    } catch (UnsealableMessageException unreadable) {
      return NotTried.MALFORMED;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private TrialOutcome tryOut(UUID account, TrialOrder order, MailHeaders headers)
      throws IOException, UnsealableMessageException {
    Optional<EmailAddress> sender = sender(order, headers);
    List<EmailAddress> recipients = recipients(order, headers);
    if (sender.isEmpty()) {
      return NotTried.SENDER_MISSING;
    }
    if (recipients.isEmpty()) {
      return NotTried.RECIPIENT_MISSING;
    }
    Optional<AccountView> here = accounts.forSender(account, sender.get());
    return here.isPresent()
        ? trial(here.get(), read(order, sender.get(), recipients), MailOptions.of(headers))
        : NotTried.SENDER_FOREIGN;
  }

  private static Optional<EmailAddress> sender(TrialOrder order, MailHeaders headers) {
    return addresses(order.sender().map(List::of).orElseGet(headers::from)).stream().findFirst();
  }

  private static List<EmailAddress> recipients(TrialOrder order, MailHeaders headers) {
    return addresses(
        order
            .recipients()
            .map(text -> List.of(text.split("[,\\s]+")))
            .orElseGet(() -> Stream.concat(headers.to().stream(), headers.cc().stream()).toList()));
  }

  private static ReadMail read(TrialOrder order, EmailAddress sender, List<EmailAddress> recipients)
      throws IOException, UnsealableMessageException {
    byte[] mail = order.mail();
    return MailReading.read(sender, recipients, new ByteArrayInputStream(mail), () -> mail.length);
  }

  private static List<EmailAddress> addresses(List<String> texts) {
    return texts.stream().map(EmailAddress::parse).flatMap(Optional::stream).distinct().toList();
  }

  private Trial trial(AccountView account, ReadMail mail, MailOptions asked) {
    Decided decided = verdicts.decide(account.id(), mail);
    return new Trial(
        mail.sender().canonical(),
        mail.recipients().stream().map(EmailAddress::canonical).toList(),
        mail.subject(),
        mail.bytes(),
        decided,
        lines(account, mail, decided.verdict()),
        terms(account, decided.verdict(), asked),
        asked.unread(),
        mail.isCut());
  }

  private List<Trial.Line> lines(AccountView account, ReadMail mail, Verdict verdict) {
    return book.of(account.id()).keySet().stream()
        .map(
            rule ->
                new Trial.Line(
                    rule.name(),
                    rule.isEnabled(),
                    rule.condition().holds(mail),
                    verdict.rule().filter(rule.name()::equals).isPresent()))
        .toList();
  }

  private Optional<TermsOutcome> terms(AccountView account, Verdict verdict, MailOptions asked) {
    return verdict instanceof Verdict.Seal seal
        ? Optional.of(
            policies.terms(
                account,
                List.of(Layer.rule(seal.options()), Layer.header(asked.options())),
                settings.now()))
        : Optional.empty();
  }
}
