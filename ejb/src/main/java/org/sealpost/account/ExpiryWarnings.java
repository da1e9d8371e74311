package org.sealpost.account;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealpost.settings.Settings;

/** Tells administrators of tokens that end soon: fourteen days before, and two, each once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryWarnings {
  private static final int[] DAYS = {2, (int) TokenState.WARNED.toDays()};

  @Inject private ExpiryWarning warning;
  @EJB private Settings settings;

  /** Every node may do it: each warning is claimed in the database by one. */
  public void send() {
    Instant now = settings.now();
    for (int days : DAYS) {
      List<UUID> tokens = warning.due(days, now, now.plus(Duration.ofDays(days)));
      tokens.forEach(token -> warning.send(token, days));
    }
  }
}
