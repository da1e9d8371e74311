package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.sealpost.schema.OldRows;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** Forgets requests that are too old to be repeated; every node may do it. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencyExpiry {
  @Inject private OldRows oldRows;
  @EJB private Settings settings;

  public void forget() {
    oldRows.delete(
        "delete from idempotent_request where id in (select id from idempotent_request"
            + " where started_at < ? order by started_at limit 200)",
        settings.now().minus(Limits.IDEMPOTENCY_KEPT));
  }
}
