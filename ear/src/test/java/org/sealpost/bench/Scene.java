package org.sealpost.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.sealpost.bench.database.Tables;
import org.sealpost.client.GatewayClient;
import org.sealpost.database.DatabaseAccess;
import org.sealpost.envelope.Base64Url;
import org.sealpost.envelope.SealKey;
import org.sealpost.run.Declaration;
import org.sealpost.run.FreePort;
import org.sealpost.run.Node;
import org.sealpost.run.Platform;

/** One node on a database of its own, with one gateway that seals by itself, and many users. */
final class Scene implements AutoCloseable {
  static final int USERS = 256;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Node node;
  private final DatabaseAccess access;
  private final String token = Declaration.newToken();
  private final SealKey sealKey = SealKey.generate();
  private final List<String> sessions = new ArrayList<>();
  private boolean started;

  Scene(Path root, Path home, Platform platform, DatabaseAccess access) {
    this.access = access;
    node =
        new Node(root, home, FreePort.find())
            .on(platform)
            .on(access)
            .with("SEALPOST_KEYSTORE_PASSWORD", Declaration.newToken())
            .with("SEALPOST_TRUSTED_PROXIES", "127.0.0.1")
            .jvm("-XX:InitialRAMPercentage=100")
            .jvm("-XX:MaxHeapFreeRatio=100")
            .jvm("-Xmx1g");
    for (var option : System.getProperty("bench.jvm", "").split(" ")) {
      if (!option.isBlank()) {
        node.jvm(option.replace("HOME", home.toString()));
      }
    }
  }

  /** Declares the account and starts the node; answers how long that took. */
  Duration start() throws IOException {
    Files.createDirectories(node.home());
    new Declaration()
        .account("Example Corp", "example.com", true, "en", List.of(gateway()))
        .writeTo(node.home().resolve("accounts.json"));
    var began = System.nanoTime();
    started = true;
    node.begin();
    awaitReady(node);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Longer than {@link Node#awaitReady}, for machines that do much else. */
  static void awaitReady(Node node) {
    for (var deadline = System.nanoTime() + PATIENCE.toNanos(); !node.ready(); ) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not ready, see " + node.log());
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private Declaration.Gateway gateway() {
    return new Declaration.Gateway(
        "gateway", token, List.of("issue", "manage"), Base64Url.encode(sealKey.publicKey()));
  }

  /** Makes the users and signs in as many of them as there are clients. */
  Scene populate(int clients) throws SQLException, IOException, InterruptedException {
    People.insert(access, USERS);
    for (var i = 0; i < clients; i++) {
      var form = new SignInForm(origin()).load();
      form.send(People.address(i)).join();
      sessions.add(form.session());
    }
    return this;
  }

  Node node() {
    return node;
  }

  URI origin() {
    return node.origin();
  }

  GatewayClient gatewayClient() {
    return new GatewayClient(origin(), token);
  }

  SealKey sealKey() {
    return sealKey;
  }

  String session(int client) {
    return sessions.get(client);
  }

  DatabaseAccess access() {
    return access;
  }

  Tables database() {
    return new Tables(access);
  }

  /** The server process. */
  ProcessHandle process() {
    var home = node.home().toString();
    return ProcessHandle.current()
        .descendants()
        .filter(one -> one.info().commandLine().orElse("").contains(home))
        .filter(one -> one.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    if (started) {
      started = false;
      node.close();
    }
  }
}
