package org.sealpost.access;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sealpost.settings.Settings;

/** Deletes rows that no longer say anything; on several nodes that does no harm. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OldSignIns {
  @Inject private Sessions sessions;
  @Inject private Devices devices;
  @Inject private Throttle throttle;
  @EJB private Settings settings;

  public void forgetOld() {
    Instant now = settings.now();
    sessions.forgetOld(now);
    devices.forgetOld(now);
    throttle.forgetOld(now);
  }
}
