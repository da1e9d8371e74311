package org.sealpost.bench;

import org.sealpost.bench.report.Figure;

/** How long the server takes from its start to the moment the service says it is ready. */
record Restarts(Plan plan, Scene scene) {

  Figure run() {
    var seconds = new double[Math.min(3, plan.rounds())];
    for (var i = 0; i < seconds.length; i++) {
      scene.node().stop();
      var start = System.nanoTime();
      scene.node().begin();
      Scene.awaitReady(scene.node());
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    return Figure.of("restart", "Start to ready, database in use", "s", seconds);
  }
}
