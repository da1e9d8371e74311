package org.sealpost.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.sealpost.bench.load.OfferedLoad;
import org.sealpost.bench.load.OfferedLoad.Answered;
import org.sealpost.bench.load.Round;
import org.sealpost.bench.load.Rounds;
import org.sealpost.bench.report.Figure;

/**
 * Ten times the sign-ins that can be done, and at the same time releases at 30 % of what can be
 * done.
 */
final class Overload {
  private static final int BROWSERS = 200;
  private static final int BUSY = 503;
  private static final double SOON_MILLIS = 1_000;

  private final Scene scene;
  private final KeyRelease release;
  private final int clients;
  private final Duration warmUp;
  private final Duration time;
  private final Queue<SignInForm> browsers = new ConcurrentLinkedQueue<>();
  private final Rounds rounds = new Rounds();

  Overload(Plan plan, Scene scene, Envelopes envelopes) {
    this.scene = scene;
    this.release = new KeyRelease(scene, envelopes);
    this.clients = plan.clients();
    this.warmUp = plan.warmUp();
    this.time = plan.slice().multipliedBy(4);
  }

  List<Figure> run(double signInsPerSecond, double releasesPerSecond) throws Exception {
    for (var i = 0; i < BROWSERS; i++) {
      browsers.add(new SignInForm(scene.origin()).load());
    }
    var signIns = new OfferedLoad(10 * signInsPerSecond, time);
    var releases = new OfferedLoad(0.3 * releasesPerSecond, time);
    new OfferedLoad(10 * signInsPerSecond, warmUp).run(this::signIn);
    var released = CompletableFuture.supplyAsync(() -> run(releases));
    var signedIn = signIns.run(this::signIn);
    return figures(signIns, signedIn, releases, released.get(), signInsPerSecond);
  }

  private List<Answered> run(OfferedLoad releases) {
    try {
      return releases.run(number -> release.begin(number % clients));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<Integer> signIn(int number) {
    var browser = browsers.poll();
    if (browser == null) {
      return CompletableFuture.failedFuture(new IOException("every browser still waits"));
    }
    return browser
        .send(People.address(number % Scene.USERS))
        .whenComplete((status, failed) -> browsers.add(browser));
  }

  private List<Figure> figures(
      OfferedLoad signIns,
      List<Answered> signedIn,
      OfferedLoad releases,
      List<Answered> released,
      double signInsPerSecond)
      throws InterruptedException, ExecutionException {
    rounds.add("excess", signIns.round(signedIn, status -> status == BUSY));
    rounds.add("done", signIns.round(signedIn, status -> status / 100 == 3));
    rounds.add("other", signIns.round(signedIn, status -> status / 100 != 3 && status != BUSY));
    rounds.add("released", releases.round(released, status -> status == 200));
    var soon =
        released.stream().filter(one -> one.status() == 200 && one.millis() < SOON_MILLIS).count();
    return List.of(
        Figure.rate("overload-503", "Ten times the sign-ins: refused with 503", rounds, "excess"),
        Figure.rate("overload-done", "Ten times the sign-ins: signed in", rounds, "done"),
        Figure.rate("overload-other", "Ten times the sign-ins: other answers", rounds, "other"),
        Figure.rate("overload-released", "Meanwhile: keys released", rounds, "released"),
        single("overload-excess", "p99 of the 503 answers", "ms", p99("excess")),
        single(
            "overload-sign-in",
            "Sign-ins kept under ten times the load",
            "",
            rounds.median("done", Round::perSecond) / signInsPerSecond),
        single(
            "overload-release",
            "Releases answered within a second, of those offered",
            "",
            (double) soon / released.size()));
  }

  private double p99(String name) {
    return rounds.median(name, round -> round.millisAt(0.99));
  }

  private static Figure single(String id, String label, String unit, double value) {
    return Figure.of(id, label, unit, value);
  }
}
