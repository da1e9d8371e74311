package org.sealpost.schema;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the schema of this release before anything else uses it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {
  private int nodeNumber;

  @PostConstruct
  void migrate() {
    try {
      DataSource database = InitialContext.doLookup("jdbc/sealpost");
      migrate(database);
      nodeNumber = NodeNumber.take(database);
    } catch (NamingException absent) {
      throw new IllegalStateException("The server has no data source jdbc/sealpost.", absent);
    }
  }

  /** This node's own number, 0 to 1,023. */
  public int nodeNumber() {
    return nodeNumber;
  }

  static void migrate(DataSource database) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }
}
