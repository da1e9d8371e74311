package org.sealpost.bench.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sealpost.database.DatabaseAccess;

/** Constraints and indexes of tables: dropped before a great load, made again after it. */
final class Indexes {
  private final Tables database;
  private final List<String> drops = new ArrayList<>();
  private final List<String> makes = new ArrayList<>();

  private Indexes(DatabaseAccess access) {
    database = new Tables(access);
  }

  static Indexes of(DatabaseAccess access, List<String> tables) throws SQLException {
    var indexes = new Indexes(access);
    var names = "('" + String.join("'::regclass, '", tables) + "'::regclass)";
    indexes.constraints("contype = 'f' and (conrelid in %1$s or confrelid in %1$s)", names);
    indexes.constraints("contype in ('p', 'u') and conrelid in %1$s", names);
    indexes.read(
        "select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)"
            + " from pg_index where indrelid in "
            + names
            + " and not exists (select 1 from pg_constraint where conindid = indexrelid)");
    return indexes;
  }

  private void constraints(String condition, String names) throws SQLException {
    read(
        "select format('alter table %s drop constraint %I', conrelid::regclass, conname),"
            + " format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
            + " pg_get_constraintdef(oid)) from pg_constraint where "
            + condition.formatted(names));
  }

  private void read(String sql) throws SQLException {
    try (var connection = StatementLog.administrator(database.access());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      while (row.next()) {
        drops.add(row.getString(1));
        makes.add(0, row.getString(2));
      }
    }
  }

  void drop() throws SQLException {
    database.execute(drops.toArray(String[]::new));
  }

  void make() throws SQLException {
    database.execute(makes.toArray(String[]::new));
  }
}
