package org.sealpost.schema;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
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

  // Payara finds life cycle methods by name alone: no overload may share this one.
  @PostConstruct
  void start() {
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

  private static void migrate(DataSource database) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations(locations(database))
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  private static String[] locations(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
          ? new String[] {"classpath:db/migration", "classpath:db/postgresql"}
          : new String[] {"classpath:db/migration"};
    } catch (SQLException refused) {
      throw new IllegalStateException("The database does not answer.", refused);
    }
  }
}
