package org.sealpost.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealpost.run.Declaration;
import org.sealpost.run.Node;

/** {@code mvn -Pdemo}: starts Sealpost for a first look and runs until Ctrl-C. */
public final class Demo {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ADMINISTRATOR = "admin@example.com";

  private final Path home;
  private final Node server;
  private final Path facts;

  private Demo(Path root, int port) throws IOException {
    home = Files.createDirectories(root.resolve("target/demo"));
    facts = home.resolve("demo.json");
    server = new Node(root, home, port);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Demo(Path.of(arguments[0]).toRealPath(), Integer.parseInt(arguments[1])).run();
  }

  private void run() throws IOException, InterruptedException {
    var token = keptOr("gatewayToken", Declaration.newToken());
    declare(token);
    server.with("SEALPOST_KEYSTORE_PASSWORD", keystorePassword());
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    say("Starting Sealpost at " + server.origin() + " (log: " + server.log() + ") ...");
    server.start();
    var administrator = administrator();
    var gateway = new DemoGateway(server.origin(), token);
    var folder = new DemoMailFolder(server.mailFolder());
    var accountId = keptOr("accountId", "");
    if (accountId.isEmpty()) {
      accountId = folder.keep(gateway.seal(sampleMail()), "sample");
    }
    write(token, accountId, administrator);
    say(welcome(token, administrator));
    folder.watch();
    server.await();
  }

  private void declare(String token) {
    new Declaration()
        .account(
            "Example Corp",
            "example.com",
            true,
            "en",
            List.of(Declaration.Gateway.of("demo gateway", token)))
        .technicalContact(ADMINISTRATOR)
        .writeTo(home.resolve("accounts.json"));
  }

  /** Uses the set-up link of the first start, and accepts the invitation of the account. */
  private DemoAdministrator administrator() throws IOException {
    var password = keptOr("adminPassword", DemoAdministrator.newPassword());
    var administrator = new DemoAdministrator(server.origin(), ADMINISTRATOR, password);
    var link = home.resolve("set-up-link");
    if (Files.exists(link)) {
      administrator.setUp(Files.readString(link).strip());
    }
    return administrator;
  }

  private String keptOr(String name, String otherwise) throws IOException {
    if (!Files.exists(facts)) {
      return otherwise;
    }
    return JSON.readTree(facts.toFile()).path(name).asText(otherwise);
  }

  private String keystorePassword() throws IOException {
    var file = home.resolve("keystore.password");
    if (!Files.exists(file)) {
      Files.writeString(file, Declaration.newToken());
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    return Files.readString(file);
  }

  private void write(String token, String accountId, DemoAdministrator administrator)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("url", server.origin().toString());
    values.put("gatewayToken", token);
    values.put("mailFolder", server.mailFolder().toString());
    values.put("accountId", accountId);
    values.put("adminEmail", administrator.email());
    values.put("adminPassword", administrator.password());
    JSON.writerWithDefaultPrettyPrinter().writeValue(facts.toFile(), values);
  }

  private static byte[] sampleMail() throws IOException {
    try (var mail = Demo.class.getResourceAsStream("sample.eml")) {
      var date = DateTimeFormatter.RFC_1123_DATE_TIME.localizedBy(Locale.ROOT);
      var text = new String(mail.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("@DATE@", date.format(ZonedDateTime.now()))
          .replace("\r\n", "\n")
          .replace("\n", "\r\n")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private String welcome(String token, DemoAdministrator administrator) {
    return """

        Sealpost is ready at %1$s (this machine only). Ctrl-C ends it; the data stays.

          gateway token  %2$s
          mails          %3$s
                         open sample.html there in your browser; mails to readers land there too
          console        %1$s/admin
                         sign in as %4$s with the password %5$s

        Seal another mail (any RFC 5322 file, here MAIL.eml):

          curl -sS -H 'Authorization: Bearer %2$s' -H 'Content-Type: message/rfc822' -H 'Sealpost-Sender: alice@example.com' -H 'Sealpost-Recipient: bob@example.org' --data-binary @MAIL.eml -o '%3$s/another.eml' %1$s/api/v1/envelopes
        """
        .formatted(
            server.origin(),
            token,
            server.mailFolder(),
            administrator.email(),
            administrator.password());
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
