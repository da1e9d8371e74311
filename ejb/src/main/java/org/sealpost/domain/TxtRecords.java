package org.sealpost.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealpost.dns.NameServer;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Looks texts up in DNS. */
@ApplicationScoped
class TxtRecords {
  @Inject private NameServer dns;

  /** The texts at a name; nothing at all if DNS did not answer. */
  Optional<List<String>> at(String name) {
    return dns.records(name, Type.TXT, TXTRecord.class)
        .map(records -> records.stream().map(TxtRecords::text).toList());
  }

  /** A long text comes in several strings that belong together (RFC 7208 section 3.3). */
  private static String text(TXTRecord record) {
    return String.join("", record.getStrings());
  }
}
