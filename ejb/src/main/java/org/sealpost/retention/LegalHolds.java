package org.sealpost.retention;

import static org.sealpost.administration.Permission.RETENTION_CHANGE;
import static org.sealpost.administration.Permission.RETENTION_SEE;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealpost.access.Confirmation;
import org.sealpost.access.Confirmations;
import org.sealpost.access.Password;
import org.sealpost.account.AccountClocks;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.envelope.MessageId;
import org.sealpost.message.MessageSearch;
import org.sealpost.message.SearchCriteria;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Places, shows and releases the legal holds of an account. */
@Stateless
public class LegalHolds {
  @Inject private HoldRows rows;
  @Inject private HoldSteps steps;
  @Inject private HoldRelease release;
  @EJB private MessageSearch search;
  @EJB private AccountClocks clocks;
  @EJB private Confirmations confirmations;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** Holds one message. */
  public HoldOutcome place(Administrator administrator, MessageId message, String reason) {
    UUID account = administrator.requireIn(RETENTION_CHANGE);
    return place(administrator, account, SearchCriteria.of(message), reason);
  }

  /**
   * Holds everything that is found now. It holds once this has answered; many messages are marked
   * in the background.
   *
   * @param reason 1 to 500 characters; readers never see it
   */
  public HoldOutcome place(Administrator administrator, SearchCriteria criteria, String reason) {
    UUID account = administrator.requireIn(RETENTION_CHANGE);
    return place(administrator, account, criteria, reason);
  }

  private HoldOutcome place(
      Administrator administrator, UUID account, SearchCriteria criteria, String reason) {
    if (!isWellFormed(reason)) {
      return new HoldOutcome.ReasonMalformed();
    }
    if (search.count(administrator, criteria).number() == 0) {
      return new HoldOutcome.Nothing();
    }
    // Steps of a purge hold the same row: each of them sees the hold, or has ended.
    clocks.held(account);
    LegalHold hold = new LegalHold(administrator, account, criteria, reason, settings.now());
    rows.add(hold);
    steps.mark(hold);
    record(administrator, hold, criteria);
    return new HoldOutcome.Placed(hold.id());
  }

  private void record(Administrator administrator, LegalHold hold, SearchCriteria criteria) {
    var event = administrator.did(Act.HOLD_PLACED).saying(hold.inWords());
    List<Long> one =
        criteria.id().isPresent() ? search.rows(hold.account(), criteria, 1) : List.of();
    audit.record(
        one.isEmpty() ? event : event.about(one.get(0), criteria.id().orElseThrow().toUuid()));
  }

  private static boolean isWellFormed(String reason) {
    return !reason.isBlank()
        && reason.length() <= Limits.REASON_CHARACTERS
        && reason.indexOf('\0') < 0;
  }

  /** The newest hundred of the account. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<HoldView> list(Administrator administrator) {
    UUID account = administrator.requireIn(RETENTION_SEE);
    return rows.of(account).stream().map(LegalHold::view).toList();
  }

  /** Those that keep a message. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<HoldView> of(Administrator administrator, MessageId message) {
    UUID account = administrator.requireIn(RETENTION_SEE);
    return rows.of(account, message.toUuid()).stream().map(LegalHold::view).toList();
  }

  /**
   * Releases a hold, after asking for the administrator's password.
   *
   * @param deviceCookie of a device that signed in before, for which failures count apart
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ReleaseOutcome release(
      Administrator administrator, UUID id, Password password, Optional<String> deviceCookie) {
    UUID account = administrator.requireIn(RETENTION_CHANGE);
    Confirmation confirmation =
        confirmations.confirm(
            administrator.reader(), password, administrator.client(), deviceCookie);
    if (!(confirmation instanceof Confirmation.Confirmed)) {
      return new ReleaseOutcome.NotConfirmed(confirmation);
    }
    return release.release(administrator, account, id)
        ? new ReleaseOutcome.Released()
        : new ReleaseOutcome.Gone();
  }
}
