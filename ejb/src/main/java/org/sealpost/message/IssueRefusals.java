package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.sealpost.account.GatewayAccess;
import org.sealpost.address.EmailAddress;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;

/** Audits that a gateway asked for a key its token or its account has no right to. */
@ApplicationScoped
class IssueRefusals {
  @EJB private Audit audit;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void record(GatewayAccess gateway, EmailAddress sender, Reason reason) {
    audit.record(
        AuditEvent.refused(Act.KEY_ISSUED, reason.name())
            .by("gateway", gateway.tokenId())
            .of(gateway.accountId())
            .saying("sender " + sender));
  }
}
