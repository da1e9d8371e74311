package org.sealpost.schema;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the schema of this release before anything else uses it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {
  private static final Map<String, String> POSTGRESQL = Map.of("bytes", "bytea");
  private static final Map<String, String> H2 = Map.of("bytes", "varbinary(8192)");

  @PostConstruct
  void migrate() {
    try {
      migrate(InitialContext.doLookup("jdbc/sealpost"));
    } catch (NamingException absent) {
      throw new IllegalStateException("The server has no data source jdbc/sealpost.", absent);
    }
  }

  static void migrate(DataSource database) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .failOnMissingLocations(true)
        .placeholders(types(database))
        .load()
        .migrate();
  }

  private static Map<String, String> types(DataSource database) {
    try (Connection connection = database.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return product.equals("PostgreSQL") ? POSTGRESQL : H2;
    } catch (SQLException unreachable) {
      throw new IllegalStateException(
          "The database of jdbc/sealpost does not answer.", unreachable);
    }
  }
}
