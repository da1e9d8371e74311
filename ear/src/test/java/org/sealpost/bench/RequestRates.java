package org.sealpost.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealpost.bench.database.Recorded;
import org.sealpost.bench.database.Replay;
import org.sealpost.bench.database.StatementLog;
import org.sealpost.bench.load.Call;
import org.sealpost.bench.load.ClosedLoop;
import org.sealpost.bench.load.Round;
import org.sealpost.bench.load.Rounds;
import org.sealpost.bench.report.Figure;

/**
 * Issue, release and lookup, what they are made of, and the same in a larger database; all of them
 * take turns, so that whatever else the machine does hits all alike.
 */
final class RequestRates implements AutoCloseable {
  private final Plan plan;
  private final Scene small;
  private final Envelopes smallOnes;
  private final String began;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, Turn> turns = new LinkedHashMap<>();
  private final Rounds rounds = new Rounds();
  private final List<Replay> replays = new ArrayList<>();

  /** One round of one measurement. */
  private interface Turn {
    Round take() throws Exception;
  }

  RequestRates(Plan plan, Scene small, Envelopes smallOnes) throws Exception {
    this.plan = plan;
    this.small = small;
    this.smallOnes = smallOnes;
    began = small.database().now();
  }

  /** Plans the parts and the wholes. */
  RequestRates parts(StatementLog log) throws Exception {
    var issue = new KeyIssue(small, false);
    var release = new KeyRelease(small, smallOnes);
    var issued = issue.issue(0);
    var question = smallOnes.any(0);
    var opened = Http.expect(200, release.request(0, question));
    var signatures = new Signatures(issued);
    loop("no-op-issue", "No-op POST, bodies as an issue", noOp("issue", KeyIssue.order(0), issued));
    loop("signatures-issue", "Bare signatures: Ed25519 + ML-DSA-65 made", signatures.made());
    replay("issue", "Bare transactions of an issue", record(log, issue));
    loop("issue", "Key issue", issue);
    replay("issue-keyed", "Bare transactions with Idempotency-Key", record(log, keyed()));
    loop("issue-keyed", "Key issue with Idempotency-Key", keyed());
    loop("no-op-release", "No-op POST, bodies as a release", noOp("release", question, opened));
    loop("signatures-release", "Bare signatures: ticket + seal checked", signatures.checked());
    replay("release", "Bare transactions of a release", releases(log, release));
    loop("release", "Key release", release);
    loop("lookup", "Message lookup", new Lookup(small, smallOnes));
    return this;
  }

  private KeyIssue keyed() {
    return new KeyIssue(small, true);
  }

  private NoOp noOp(String what, Envelopes.Envelope question, byte[] answer)
      throws IOException, InterruptedException {
    return noOp(what, question.question(), answer);
  }

  private NoOp noOp(String what, byte[] body, byte[] answer)
      throws IOException, InterruptedException {
    return NoOp.like(small, what, body, answer);
  }

  /**
   * Plans the same requests in a larger database. Its server is another, which has done nothing
   * before, while the first has recorded statements and issued the samples.
   */
  RequestRates larger(Scene large, Envelopes largeOnes) {
    var size = plan.size();
    var among = " among " + size + " messages";
    var longer = plan.warmUp().multipliedBy(4);
    loop("issue-" + size, "Key issue" + among, new KeyIssue(large, false), longer);
    loop("release-" + size, "Key release" + among, new KeyRelease(large, largeOnes), longer);
    loop("lookup-" + size, "Message lookup" + among, new Lookup(large, largeOnes), longer);
    return this;
  }

  private List<Recorded> record(StatementLog log, Call call) throws Exception {
    return log.record(plan.recorded(), number -> call.once(number % plan.clients()));
  }

  private List<Recorded> releases(StatementLog log, KeyRelease release) throws Exception {
    var turn = new AtomicInteger();
    return log.record(
        plan.recorded(),
        number ->
            Http.expect(200, release.request(number % plan.clients(), smallOnes.inTurn(turn))));
  }

  private void loop(String id, String label, Call call) {
    loop(id, label, call, plan.warmUp());
  }

  private void loop(String id, String label, Call call, Duration warmUp) {
    labels.put(id, label);
    turns.put(id, () -> new ClosedLoop(plan.clients()).run(plan.before(), plan.slice(), call));
    Progress.say(id + " warms up");
    new ClosedLoop(plan.clients()).run(warmUp.dividedBy(2), warmUp.dividedBy(2), call);
  }

  private void replay(String of, String label, List<Recorded> requests) throws Exception {
    var id = "transactions-" + of;
    var replay = new Replay(small.access(), plan.clients(), requests);
    replays.add(replay);
    labels.put(id, label);
    turns.put(
        id,
        () -> {
          small.database().forgetSince(began);
          return replay.run();
        });
    Progress.say(requests.size() + " requests recorded:\n" + replay.statements());
    turns.get(id).take();
  }

  /** Those of the smaller database. */
  Envelopes envelopes() {
    return smallOnes;
  }

  /** All in turn, as often as planned. */
  List<Figure> run() throws Exception {
    for (var i = 1 - plan.warmUps(); i <= plan.rounds(); i++) {
      small.database().forgetSince(began);
      small.database().settle();
      for (var turn : turns.entrySet()) {
        var round = turn.getValue().take();
        if (i > 0) {
          rounds.add(turn.getKey(), round);
        }
      }
      Progress.say(i > 0 ? "round " + i + " of " + plan.rounds() : "a round to warm up");
    }
    small.database().forgetSince(began);
    return labels.entrySet().stream()
        .map(one -> Figure.rate(one.getKey(), one.getValue(), rounds))
        .toList();
  }

  @Override
  public void close() throws java.sql.SQLException {
    for (var replay : replays) {
      replay.close();
    }
  }
}
