package org.sealpost.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.sealpost.administration.Administrator;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.settings.Settings;

/** The end of a hold, in a transaction of its own. */
@ApplicationScoped
class HoldRelease {
  @Inject private HoldRows rows;
  @EJB private Audit audit;
  @EJB private Settings settings;

  /** False if the account has no such hold, or it is not held. */
  @Transactional
  boolean release(Administrator administrator, UUID account, UUID id) {
    boolean released =
        rows.held(account, id)
            .filter(hold -> hold.release(administrator, settings.now()))
            .isPresent();
    audit.record(
        released
            ? administrator.did(Act.HOLD_RELEASED).saying(id.toString())
            : administrator.tried(Act.HOLD_RELEASED, "gone").saying(id.toString()));
    return released;
  }
}
