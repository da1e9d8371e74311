package org.sealpost.schema;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/** What this service asks of EclipseLink beyond its properties. */
// The interface's older name: Payara Server 6.2025.9 does not have the newer one.
@SuppressWarnings("deprecation")
public class SessionRules implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    new UuidColumns().customize(session);
    // By default three more tries, five seconds apart, while a caller waits who could be told.
    ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
  }
}
