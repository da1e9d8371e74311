package org.sealpost.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.sealpost.client.Chromium;
import org.sealpost.client.GatewayClient;
import org.sealpost.client.Mailbox;
import org.sealpost.run.Declaration;
import org.sealpost.run.FreePort;
import org.sealpost.run.Node;

/**
 * The whole way of a mail, once for all tests of this package: Postfix, the service it asks, and
 * the server that receives.
 */
final class MailRoute implements AutoCloseable {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path HOME = Path.of("target/mail").toAbsolutePath();

  // Postfix works as other users too, who may not reach the project's folder.
  private static final Path POSTFIX =
      Path.of(System.getProperty("java.io.tmpdir"), "sealpost-it-" + ProcessHandle.current().pid());

  private static final String TOKEN = Declaration.newToken();

  private final Receiver receiver;
  private final Node node;
  private final PostfixFiles files;
  private final Postfix postfix;
  private final Chromium chromium;

  private MailRoute(Receiver receiver, Node node, PostfixFiles files) {
    this.receiver = receiver;
    this.node = node;
    this.files = files;
    this.postfix = new Postfix(files);
    this.chromium = new Chromium(node.origin(), HOME);
  }

  static MailRoute start() {
    deleteTree(HOME);
    var node = prepared();
    var receiving = FreePort.find();
    var route = new MailRoute(new Receiver(receiving), node, installed(receiving));
    try {
      route.mend();
      route.postfix.start();
      node.start();
      return route;
    } catch (RuntimeException e) {
      route.close();
      throw e;
    }
  }

  private static PostfixFiles installed(int nextHop) {
    var shipped = ROOT.resolve("server-config/postfix");
    return new PostfixFiles(shipped, POSTFIX, FreePort.find(), FreePort.find(), nextHop).install();
  }

  private static Node prepared() {
    try {
      Files.createDirectories(HOME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Declaration()
        .account(
            "Example Corp",
            "example.com",
            true,
            "en",
            List.of(Declaration.Gateway.of("postfix", TOKEN)))
        .writeTo(HOME.resolve("accounts.json"));
    return new Node(ROOT, HOME, FreePort.find())
        .with("SEALPOST_KEYSTORE_PASSWORD", Declaration.newToken())
        .jvm("-Xmx512m");
  }

  @Override
  public void close() {
    chromium.close();
    postfix.close();
    node.close();
    receiver.close();
    deleteTree(POSTFIX);
  }

  private static void deleteTree(Path folder) {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Node node() {
    return node;
  }

  URI service() {
    return node.origin();
  }

  Postfix postfix() {
    return postfix;
  }

  Receiver receiver() {
    return receiver;
  }

  Chromium chromium() {
    return chromium;
  }

  GatewayClient gateway() {
    return new GatewayClient(node.origin(), TOKEN);
  }

  Mailbox mailbox() {
    return new Mailbox(node.mailFolder());
  }

  Submission submit() {
    return new Submission(files.submission());
  }

  /** Submits one mail; answers its queue id. */
  String send(byte[] mail, String sender, String... recipients) {
    try (var submission = submit()) {
      return submission.send(mail, sender, recipients);
    }
  }

  /** Gives the filter a token of nobody. */
  void spoilToken() {
    files.point(node.origin(), Declaration.newToken());
  }

  /** Lets the filter ask a broken form of the service; further lines are options of curl. */
  void point(URI service, String... options) {
    files.point(service, TOKEN, options);
  }

  /** Gives the filter the service and the token it ought to have. */
  void mend() {
    files.point(node.origin(), TOKEN);
  }

  /** How many messages the service knows. */
  int messages() {
    try (var database = node.database().open();
        var rows = database.createStatement().executeQuery("select count(*) from message")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
