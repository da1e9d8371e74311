package org.sealpost.dns;

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
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Looks records up in DNS, never in a cache of this process. */
@ApplicationScoped
public class NameServer {
  private static final Duration EACH_TRY = Duration.ofSeconds(2);
  private static final int TRIES = 2;
  private static final long PATIENCE_SECONDS = 8;

  @EJB private Settings settings;

  private LookupSession session;

  NameServer() {}

  /** One that asks that server; outside of the container. */
  public static NameServer at(InetSocketAddress server) {
    NameServer one = new NameServer();
    one.ask(Optional.of(server));
    return one;
  }

  @PostConstruct
  void prepare() {
    ask(settings.dns());
  }

  private void ask(Optional<InetSocketAddress> server) {
    ExtendedResolver resolver =
        server
            .map(one -> new ExtendedResolver(List.of(new SimpleResolver(one))))
            .orElseGet(ExtendedResolver::new);
    resolver.setTimeout(EACH_TRY);
    resolver.setRetries(TRIES);
    session = LookupSession.builder().resolver(resolver).build();
  }

  /**
   * The records of one type at a name, at most eight seconds later; none if there are none.
   *
   * @param type a number of {@link org.xbill.DNS.Type}
   * @return nothing at all if DNS did not answer
   */
  public <T extends Record> Optional<List<T>> records(String name, int type, Class<T> kind) {
    try {
      return Optional.of(
          session
              .lookupAsync(Name.fromString(name + "."), type)
              .toCompletableFuture()
              .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .join()
              .getRecords()
              .stream()
              .filter(kind::isInstance)
              .map(kind::cast)
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
}
