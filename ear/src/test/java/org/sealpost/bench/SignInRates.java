package org.sealpost.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealpost.bench.load.Call;
import org.sealpost.bench.load.ClosedLoop;
import org.sealpost.bench.load.Rounds;
import org.sealpost.bench.report.Figure;

/** Sign-ins per second over the page, beside the bare password hash on as many threads. */
final class SignInRates {
  /** As many as the service lets hash at a time. */
  private static final int PERMITS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  /** Enough that one always waits. */
  private static final int CLIENTS = PERMITS + 3;

  private final Plan plan;
  private final Scene scene;
  private final AtomicInteger users = new AtomicInteger();

  SignInRates(Plan plan, Scene scene) {
    this.plan = plan;
    this.scene = scene;
  }

  List<Figure> run() throws Exception {
    var rounds = new Rounds();
    var signIn = signIn();
    var slice = plan.slice().multipliedBy(2);
    new ClosedLoop(CLIENTS).run(Duration.ZERO, plan.warmUp(), signIn);
    for (var i = 0; i < plan.rounds(); i++) {
      rounds.add("argon2", new ClosedLoop(PERMITS).run(plan.before(), slice, bare()));
      rounds.add("sign-in", new ClosedLoop(CLIENTS).run(plan.before(), slice, signIn));
    }
    return List.of(
        Figure.rate("argon2", "Bare Argon2id on " + PERMITS + " thread(s)", rounds),
        Figure.rate("sign-in", "Sign-ins, " + CLIENTS + " browsers", rounds));
  }

  private static Call bare() {
    var salt = new byte[16];
    return client -> People.argon2(People.PASSWORD, salt);
  }

  private Call signIn() throws Exception {
    var forms = new ArrayList<SignInForm>();
    for (var i = 0; i < CLIENTS; i++) {
      forms.add(new SignInForm(scene.origin()).load());
    }
    return client -> {
      var user = People.address(users.getAndIncrement() % Scene.USERS);
      var status = forms.get(client).send(user).join();
      if (status / 100 != 3) {
        throw new IllegalStateException("a sign-in answered " + status);
      }
    };
  }
}
