package org.sealpost.enrollment;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealpost.access.RandomSecret;

/** Leaves a set-up link at the start of a service that nobody operates yet. */
@Singleton
@Startup
@DependsOn({"Schema", "KeyRing"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstOperator {
  @Inject private SetUpLinks links;
  @Inject private SetUpFile file;

  @PostConstruct
  void inviteIfNeeded() {
    Optional<RandomSecret> token = links.makeIfNeeded();
    if (token.isPresent()) {
      file.write(token.get());
    } else {
      file.remove();
    }
  }
}
