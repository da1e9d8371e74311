package org.sealpost.bench.database;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.sealpost.database.DatabaseAccess;

/** Rows of a table in the text form of COPY. */
record Rows(List<String> columns, List<String[]> lines) {

  static Rows of(DatabaseAccess access, String table, String condition)
      throws SQLException, IOException {
    try (var connection = access.open()) {
      var columns = new ArrayList<String>();
      try (var found = connection.getMetaData().getColumns(null, "public", table, null)) {
        while (found.next()) {
          columns.add(found.getString("COLUMN_NAME"));
        }
      }
      var text = new StringWriter();
      var names = String.join(", ", columns);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select %s from %s where %s) to stdout".formatted(names, table, condition),
              text);
      var lines = text.toString().lines().map(line -> line.split("\t", -1)).toList();
      return new Rows(columns, lines);
    }
  }

  int column(String name) {
    return columns.indexOf(name);
  }
}
