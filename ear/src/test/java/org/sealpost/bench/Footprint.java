package org.sealpost.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sealpost.bench.database.Tables;
import org.sealpost.bench.load.Call;
import org.sealpost.bench.load.ClosedLoop;
import org.sealpost.bench.report.Figure;

/** How much the database grows by a message with two recipients, indexes and audit included. */
record Footprint(Plan plan, Scene scene) {

  List<Figure> run() throws SQLException {
    var began = scene.database().now();
    var tables = new ArrayList<>(Tables.ofMessages());
    var plain = growth(tables, new KeyIssue(scene, false));
    tables.add("idempotent_request");
    var keyed = growth(tables, new KeyIssue(scene, true));
    scene.database().forgetSince(began);
    return List.of(
        Figure.of("bytes", "Database bytes per message, two recipients", "B", plain),
        Figure.of("bytes-keyed", "The same while its Idempotency-Key is kept", "B", keyed));
  }

  private double growth(List<String> tables, Call issue) throws SQLException {
    scene.database().settle();
    var before = scene.database().bytes(tables);
    new ClosedLoop(plan.clients()).times(plan.issues() / plan.clients(), issue);
    scene.database().settle();
    return (double) (scene.database().bytes(tables) - before) / plan.issues();
  }
}
