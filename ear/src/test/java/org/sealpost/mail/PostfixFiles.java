package org.sealpost.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The shipped files of {@code server-config/postfix} where one instance of Postfix finds them. Only
 * places, ports and the user's name are changed.
 */
record PostfixFiles(Path shipped, Path home, int submission, int entrance, int nextHop) {
  private static final String USER = "nobody";
  private static final String GROUP = "nogroup";

  Path config() {
    return home.resolve("etc");
  }

  Path log() {
    return home.resolve("log");
  }

  Path filter() {
    return home.resolve("sealpost-filter");
  }

  PostfixFiles install() {
    try {
      for (var folder : new String[] {"etc", "queue", "data"}) {
        Files.createDirectories(home.resolve(folder));
      }
      var users = home.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(home.resolve("data"), users.lookupPrincipalByName("postfix"));
      write(filter(), placed("sealpost-filter"), "rwxr-xr-x");
      write(config().resolve("sealpost-triggers"), placed("triggers") + ownTriggers(), "rw-r--r--");
      write(config().resolve("main.cf"), ownMain() + main(), "rw-r--r--");
      write(config().resolve("master.cf"), ownMaster() + placed("master.cf"), "rw-r--r--");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which service the filter asks, with which token; further lines are options of curl. */
  void point(URI service, String token, String... options) {
    try {
      var text =
          Files.readString(shipped.resolve("postfix.curl"))
              .replace("https://secure.example.com", service.toString())
              .replace("spg_…", token);
      write(curlConfig(), text + String.join("\n", options) + "\n", "rw-r-----");
      var users = home.getFileSystem().getUserPrincipalLookupService();
      Files.setAttribute(curlConfig(), "posix:group", users.lookupPrincipalByGroupName(GROUP));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path curlConfig() {
    return home.resolve("postfix.curl");
  }

  private String placed(String file) throws IOException {
    return Files.readString(shipped.resolve(file))
        .replace("/etc/sealpost/postfix.curl", curlConfig().toString())
        .replace("/etc/postfix/", config() + "/")
        .replace("/usr/local/lib/sealpost", home.toString())
        .replace("127.0.0.1:10026", "127.0.0.1:" + entrance)
        .replace("user=sealpost", "user=" + USER);
  }

  private String ownMain() {
    return """
        compatibility_level = 3.6
        queue_directory = %1$s/queue
        data_directory = %1$s/data
        maillog_file = %1$s/log
        maillog_file_prefixes = %1$s
        myhostname = gateway.example.com
        mydestination =
        alias_maps =
        alias_database =
        inet_interfaces = 127.0.0.1
        mynetworks = 127.0.0.0/8
        smtpd_relay_restrictions = permit_mynetworks, reject
        smtpd_peername_lookup = no
        smtpd_client_connection_count_limit = 0
        relayhost = [127.0.0.1]:%2$d
        minimal_backoff_time = 3s
        maximal_backoff_time = 3s
        queue_run_delay = 3s
        """
        .formatted(home, nextHop);
  }

  /** Lets through what the service is to refuse as too large. */
  private String main() throws IOException {
    return placed("main.cf").replaceAll("(?m)^(message_size_limit) = .*", "$1 = 80000000");
  }

  private static String ownTriggers() {
    return "\n/^X-Sealpost:[[:space:]]*low[[:space:]]*$/ FILTER sealpost:low\n";
  }

  /** Postfix' own services, none of them in a chroot, and one port to submit to. */
  private String ownMaster() throws IOException {
    return Files.readString(Path.of("/usr/share/postfix/master.cf.dist"), StandardCharsets.UTF_8)
        .replaceAll("(?m)^smtp +inet .*", "127.0.0.1:" + submission + " inet n - n - - smtpd")
        .replaceAll("(?m)^(\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+)y", "$1n");
  }

  /** Moves the new file over the old one, so that nobody ever reads half of one. */
  private static void write(Path file, String text, String permissions) throws IOException {
    var fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(permissions));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
