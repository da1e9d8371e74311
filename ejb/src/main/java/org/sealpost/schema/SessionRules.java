package org.sealpost.schema;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** What this service asks of EclipseLink beyond its properties. */
public class SessionRules implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    new UuidColumns().customize(session);
    // By default three more tries, five seconds apart, while a caller waits who could be told.
    ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
  }
}
