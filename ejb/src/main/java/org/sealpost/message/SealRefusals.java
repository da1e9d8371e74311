package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sealpost.access.ReaderAccess;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;
import org.sealpost.audit.AuditEvent;
import org.sealpost.settings.ClientAddress;

/** Audits a genuine header that came with another text: somebody has changed an envelope. */
@ApplicationScoped
class SealRefusals {
  @EJB private Audit audit;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void record(GenuineHeader genuine, Optional<ReaderAccess> reader, ClientAddress client) {
    AuditEvent event =
        AuditEvent.refused(Act.KEY_RELEASED, "NotGenuine")
            .about(genuine.header().messageId().toUuid())
            .from(client)
            .saying("seal");
    audit.record(reader.map(one -> event.by("user", one.userId())).orElse(event));
  }
}
