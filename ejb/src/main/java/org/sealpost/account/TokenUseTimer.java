package org.sealpost.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Has the last uses of tokens written once a minute. */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenUseTimer {
  private static final Logger LOG = System.getLogger(TokenUseTimer.class.getName());

  @Inject private TokenUses uses;
  @Resource private ManagedScheduledExecutorService executor;

  private ScheduledFuture<?> runs;

  @PostConstruct
  void begin() {
    runs = executor.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    runs.cancel(false);
  }

  private void write() {
    try {
      uses.flush();
    } catch (RuntimeException | Error failed) {
      LOG.log(
          Level.WARNING,
          "The last uses of tokens were not written ({0}); in a minute again.",
          failed.getClass());
    }
  }
}
