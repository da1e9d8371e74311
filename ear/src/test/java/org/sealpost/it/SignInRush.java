package org.sealpost.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sealpost.client.HttpReader;

/** Sends right passwords again and again, from more browsers than the service lets wait. */
final class SignInRush implements AutoCloseable {
  private static final String SIGN_IN = "/security/sign-in";
  private static final int PEOPLE = 3 * (Runtime.getRuntime().availableProcessors() + 16);

  private final URI origin;
  private final Reader reader;
  private final AtomicInteger refused = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
  private final List<Future<Void>> people;
  private volatile boolean over;

  SignInRush(URI origin, Reader reader) {
    this.origin = origin;
    this.reader = reader;
    people = IntStream.range(0, PEOPLE).mapToObj(i -> threads.submit(person(i))).toList();
  }

  private Callable<Void> person(int number) {
    return () -> {
      var browser = new HttpReader(reader.address(), number);
      var page = browser.get(origin, SIGN_IN).body();
      while (!over) {
        var answer =
            browser.fill(origin, SIGN_IN, page, "signin", browser.credentials(reader.password()));
        if (answer.statusCode() == 503) {
          refused.incrementAndGet();
          Thread.sleep(50);
        }
      }
      return null;
    };
  }

  /** Waits until somebody is turned away who came after this was called. */
  void awaitRefusal() throws InterruptedException {
    var before = refused.get();
    for (var tries = 0; tries < 600 && refused.get() <= before; tries++) {
      Thread.sleep(100);
    }
    if (refused.get() <= before) {
      throw new AssertionError("Nobody is turned away");
    }
  }

  /** Sends the sign-in form until it is turned away too, before Faces has seen it. */
  HttpResponse<String> refusalOf(HttpReader late, Map<String, String> typed)
      throws IOException, InterruptedException {
    for (var tries = 0; tries < 50; tries++) {
      awaitRefusal();
      var answer = late.submit(origin, SIGN_IN, "signin", typed);
      if (answer.body().contains("id=\"again\"")) {
        return answer;
      }
    }
    throw new AssertionError("Never turned away");
  }

  @Override
  public void close() {
    over = true;
    threads.shutdown();
    try {
      for (var person : people) {
        person.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
