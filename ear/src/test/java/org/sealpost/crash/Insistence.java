package org.sealpost.crash;

import java.io.UncheckedIOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.sealpost.client.GatewayClient;

/**
 * Asks again until it is answered, as a mail gateway does. What comes instead of an answer must be
 * a refusal that invites another try: anything else is noted as a contradiction.
 *
 * @param booting whether a server that has not yet deployed the service may answer in its stead
 */
record Insistence(Ledger ledger, Tally tally, boolean booting) {
  private static final Duration PATIENCE = Duration.ofSeconds(300);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Set<Integer> LATER = Set.of(409, 429, 500, 503, 507);

  /** The first of the answers waited for. */
  HttpResponse<byte[]> answer(HttpRequest.Builder request, Set<Integer> answers) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var answer = once(request, answers);
      if (answer.isPresent()) {
        return answer.get();
      }
      tally.retries.incrementAndGet();
      pause();
    }
    throw new AssertionError("No answer within " + PATIENCE);
  }

  /** Asks once; empty if there was no answer of those waited for. */
  Optional<HttpResponse<byte[]>> once(HttpRequest.Builder request, Set<Integer> answers) {
    try {
      var answer = GatewayClient.send(request.version(Version.HTTP_1_1).timeout(TIMEOUT));
      if (answers.contains(answer.statusCode())) {
        return Optional.of(answer);
      }
      judge(answer);
      tally.refusal(answer.statusCode());
    } catch (UncheckedIOException unreachable) {
      tally.refusal(0);
    }
    return Optional.empty();
  }

  private void judge(HttpResponse<byte[]> answer) {
    if (isOfTheServer(answer)) {
      return;
    }
    if (!LATER.contains(answer.statusCode()) || !isProblem(answer)) {
      ledger.contradict("answered " + answer.statusCode() + " " + GatewayClient.text(answer));
    }
  }

  private boolean isOfTheServer(HttpResponse<byte[]> answer) {
    return booting && !isProblem(answer) && Set.of(404, 500, 503).contains(answer.statusCode());
  }

  private static boolean isProblem(HttpResponse<byte[]> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("application/problem+json");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
