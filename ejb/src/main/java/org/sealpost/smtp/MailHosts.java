package org.sealpost.smtp;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sealpost.address.Domain;
import org.sealpost.dns.NameServer;
import org.sealpost.settings.Settings;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Finds the mail servers of a domain (RFC 5321 section 5.1) and where they are. */
@ApplicationScoped
class MailHosts {
  /** More are not tried, by far most domains have fewer. */
  private static final int MOST_HOSTS = 4;

  private static final int MOST_ADDRESSES = 2;

  @Inject private NameServer dns;
  @EJB private Settings settings;

  MailHosts() {}

  MailHosts(NameServer dns) {
    this.dns = dns;
  }

  /** Those of the domain's MX records, the preferred first, else the domain itself. */
  List<MailHost> of(Domain domain) throws TroubleException {
    List<MXRecord> records =
        dns.records(domain.name(), Type.MX, MXRecord.class)
            .orElseThrow(() -> new TroubleException(Trouble.NO_DNS_ANSWER));
    if (records.isEmpty()) {
      return List.of(new MailHost(domain, MailHost.SMTP));
    }
    List<MailHost> hosts =
        records.stream()
            .sorted(Comparator.comparingInt(MXRecord::getPriority))
            .map(MXRecord::getTarget)
            .filter(target -> !target.equals(Name.root))
            .flatMap(target -> Domain.parse(target.toString(true)).stream())
            .map(name -> new MailHost(name, MailHost.SMTP))
            .limit(MOST_HOSTS)
            .toList();
    if (hosts.isEmpty()) {
      throw new TroubleException(Trouble.NO_MAIL_SERVER);
    }
    return hosts;
  }

  /** The addresses of a host that may be connected to; at least one. */
  List<InetAddress> addresses(MailHost host) throws TroubleException {
    List<InetAddress> all = resolve(host.name().name());
    Reach reach = new Reach(settings.tlsPrivateHosts());
    List<InetAddress> open =
        all.stream().filter(one -> reach.admits(one, host)).limit(MOST_ADDRESSES).toList();
    if (open.isEmpty()) {
      throw new TroubleException(
          all.isEmpty() ? Trouble.NO_MAIL_SERVER : Trouble.FORBIDDEN_ADDRESS);
    }
    return open;
  }

  /** What is checked is what is connected to: the name is not resolved a second time. */
  private List<InetAddress> resolve(String name) throws TroubleException {
    var old = dns.records(name, Type.A, ARecord.class);
    var recent = dns.records(name, Type.AAAA, AAAARecord.class);
    if (old.isEmpty() && recent.isEmpty()) {
      throw new TroubleException(Trouble.NO_DNS_ANSWER);
    }
    List<InetAddress> all = new ArrayList<>();
    Stream.concat(
            old.stream().flatMap(List::stream).map(ARecord::getAddress),
            recent.stream().flatMap(List::stream).map(AAAARecord::getAddress))
        .forEach(all::add);
    return all;
  }
}
