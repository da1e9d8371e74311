package org.sealpost.message;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.sealpost.administration.Administrator;
import org.sealpost.administration.Permission;
import org.sealpost.audit.Act;
import org.sealpost.audit.Audit;

/** Lets an administrator take away what a search finds; audited before the first row leaves. */
@Stateless
public class MessageExport {
  @EJB private MessageSearch search;
  @EJB private Audit audit;

  /** The rows to be written, which {@link MessageSearch#read} tells; at most 100,000. */
  public FoundCount begin(Administrator administrator, SearchCriteria criteria) {
    administrator.requireIn(Permission.MESSAGES_SEE);
    FoundCount found = search.count(administrator, criteria);
    audit.record(
        administrator
            .did(Act.MESSAGES_EXPORTED)
            .saying(found.number() + " messages; " + criteria.inWords()));
    return found;
  }
}
