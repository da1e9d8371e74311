package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sealpost.settings.Settings;

/** Deletes attempts and resets that are long over; on several nodes that does no harm. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OldEnrollments {
  @Inject private Attempts attempts;
  @Inject private Resets resets;
  @EJB private Settings settings;

  public void forgetOld() {
    Instant now = settings.now();
    attempts.forgetOld(now);
    resets.forgetOld(now);
  }
}
