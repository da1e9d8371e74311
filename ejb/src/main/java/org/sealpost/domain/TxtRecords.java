package org.sealpost.domain;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.sealpost.settings.Settings;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Looks texts up in DNS, never in a cache of this process. */
@ApplicationScoped
class TxtRecords {
  private static final Duration EACH_TRY = Duration.ofSeconds(2);
  private static final int TRIES = 2;
  private static final long PATIENCE_SECONDS = 8;

  @EJB private Settings settings;

  private LookupSession session;

  @PostConstruct
  void prepare() {
    ExtendedResolver resolver =
        settings
            .dns()
            .map(server -> new ExtendedResolver(List.of(resolver(server))))
            .orElseGet(ExtendedResolver::new);
    resolver.setTimeout(EACH_TRY);
    resolver.setRetries(TRIES);
    session = LookupSession.builder().resolver(resolver).build();
  }

  private static Resolver resolver(InetSocketAddress server) {
    return new SimpleResolver(server);
  }

  /** The texts at a name; nothing at all if DNS did not answer. */
  Optional<List<String>> at(String name) {
    try {
      return Optional.of(
          session
              .lookupAsync(Name.fromString(name + "."), Type.TXT)
              .toCompletableFuture()
              .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .join()
              .getRecords()
              .stream()
              .filter(TXTRecord.class::isInstance)
              .map(TxtRecords::text)
              .toList());
    } catch (CompletionException failed) {
      return isAbsence(failed.getCause()) ? Optional.of(List.of()) : Optional.empty();
    } catch (TextParseException tooLong) {
      return Optional.of(List.of());
    }
  }

  private static boolean isAbsence(Throwable cause) {
    return cause instanceof NoSuchDomainException || cause instanceof NoSuchRRSetException;
  }

  /** A long text comes in several strings that belong together (RFC 7208 section 3.3). */
  private static String text(Record record) {
    return String.join("", ((TXTRecord) record).getStrings());
  }
}
