package org.sealpost.bench.database;

import java.util.List;

/** The transactions of one request, as the server was sent them. */
public record Recorded(List<Transaction> transactions) {

  /**
   * Statements on one connection.
   *
   * @param open whether they stood between BEGIN and COMMIT
   */
  public record Transaction(boolean open, List<Step> steps) {}

  /**
   * A statement.
   *
   * @param sql with question marks
   * @param values in text form; null is SQL's null
   */
  public record Step(String sql, List<String> values) {

    boolean changes() {
      return sql.regionMatches(true, 0, "insert", 0, 6)
          || sql.regionMatches(true, 0, "update", 0, 6)
          || sql.regionMatches(true, 0, "delete", 0, 6);
    }
  }

  /** The statements without their values: requests of the same kind have the same. */
  List<List<String>> shape() {
    return transactions.stream().map(one -> one.steps().stream().map(Step::sql).toList()).toList();
  }
}
