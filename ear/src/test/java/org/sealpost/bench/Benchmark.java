package org.sealpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sealpost.bench.database.BulkLoad;
import org.sealpost.bench.database.StatementLog;
import org.sealpost.bench.report.Figure;
import org.sealpost.bench.report.Page;
import org.sealpost.bench.report.Results;
import org.sealpost.bench.report.Table;
import org.sealpost.database.DatabaseAccess;
import org.sealpost.database.PostgreSql;
import org.sealpost.run.Platform;

/**
 * {@code mvn -Pbench}: everything in one run. With {@code -Dbench.docs} it writes the results into
 * {@code docs/performance.md} too; with {@code -Dbench.page} it does only that, from the JSON of
 * the last run.
 */
public final class Benchmark {
  private static final String RESULTS = "target/bench/results.json";

  private final Path root;
  private final Path home;
  private final Plan plan;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();

  private Benchmark(Path root, Plan plan) throws IOException {
    this.root = root;
    this.plan = plan;
    home = root.resolve("target/bench");
    deleteTree(home);
    Files.createDirectories(home);
  }

  public static void main(String[] arguments) throws Exception {
    setUpClients();
    var root = Path.of(arguments[0]).toRealPath();
    if (!Plan.is("bench.page")) {
      new Benchmark(root, Plan.chosen()).run();
    }
    if (Plan.is("bench.page") || Plan.is("bench.docs")) {
      Page.write(Results.read(root.resolve(RESULTS)), root.resolve("docs"));
    }
  }

  /** Before the first HTTP client is made in this process, for that one reads the settings. */
  private static void setUpClients() {
    // Before the server ends an idle connection (30 s): a POST that meets that end is not repeated.
    System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    // One that meets it all the same is repeated; that is rare.
    System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
  }

  private void run() throws Exception {
    try (var server = StatementLog.prepare(database()).start();
        var small = new Scene(root, home.resolve("small"), platform(true), server.access());
        var large = new Scene(root, home.resolve("large"), platform(false), second(server))) {
      Progress.say("starting");
      var start = small.start().toMillis() / 1e3;
      figures.add(Figure.of("start", "Start to ready, empty database", "s", start));
      small.populate(plan.clients());
      var envelopes = filled(small, Plan.SMALL);
      measure("requests", () -> requests(server, small, envelopes, large));
      large.close();
      others(small, envelopes);
    }
    tell();
    failures.forEach(Throwable::printStackTrace);
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.size() + " parts could not be measured");
    }
  }

  private List<Figure> requests(PostgreSql server, Scene small, Envelopes envelopes, Scene large)
      throws Exception {
    Progress.say("measuring the database's growth");
    var found = new ArrayList<>(new Footprint(plan, small).run());
    try (var requests = new RequestRates(plan, small, envelopes)) {
      requests.parts(new StatementLog(server, small.access()));
      if (Plan.wants("larger")) {
        Progress.say("starting on the larger database");
        large.start();
        requests.larger(large.populate(plan.clients()), filled(large, plan.larger()));
      }
      found.addAll(requests.run());
    }
    return found;
  }

  private void others(Scene scene, Envelopes envelopes) throws Exception {
    var mails = Files.createDirectories(home.resolve("mails"));
    measure("sealing", () -> SealingTimes.measure(plan, scene, mails));
    measure("sign-in", () -> new SignInRates(plan, scene).run());
    measure("overload", () -> overload(scene, envelopes));
    measure("opening", () -> new Opening(plan, scene, mails).run());
    measure("heap", () -> new HeapGrowth(scene, mails).run());
    measure("restart", () -> List.of(new Restarts(plan, scene).run()));
  }

  /** Something that gives figures. */
  private interface Measurement {
    List<Figure> run() throws Exception;
  }

  /** What cannot be measured is told at the end; the rest is measured nevertheless. */
  private void measure(String part, Measurement measurement) {
    if (Plan.wants(part)) {
      Progress.say("measuring: " + part);
      try {
        figures.addAll(measurement.run());
      } catch (Exception failure) {
        Progress.say(part + " failed: " + failure);
        failures.add(failure);
      }
    }
  }

  private List<Figure> overload(Scene scene, Envelopes envelopes) throws Exception {
    return new Overload(plan, scene, envelopes).run(median("sign-in"), median("release"));
  }

  private double median(String id) {
    return figures.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().median();
  }

  private Envelopes filled(Scene scene, long size) throws Exception {
    scene.database().execute("truncate idempotent_request, message, correspondent, audit_entry");
    Progress.say("issuing " + plan.samples() + " messages");
    var envelopes = Envelopes.issue(scene, plan.clients(), plan.samples());
    Progress.say("loading " + size + " messages");
    new BulkLoad(scene.access(), size).run();
    return envelopes;
  }

  private PostgreSql database() {
    return new PostgreSql(home.resolve("postgresql"))
        .with("fsync", "on")
        .with("synchronous_commit", "on")
        .with("shared_buffers", "1GB")
        .with("max_wal_size", "4GB");
  }

  private static DatabaseAccess second(PostgreSql server) throws SQLException {
    var first = server.access();
    try (var connection = DriverManager.getConnection(first.url(), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("create database larger owner " + first.user());
    }
    return new DatabaseAccess(
        first.dataSource(),
        first.url().replaceAll("/[^/]*$", "/larger"),
        first.user(),
        first.password());
  }

  private static Platform platform(boolean noOp) {
    return noOp ? new WithNoOp(Platform.chosen()) : Platform.chosen();
  }

  private void tell() throws IOException {
    var results = Results.of(Machine.about(plan), figures);
    results.writeTo(root.resolve(RESULTS));
    System.out.println(Table.console(results));
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
