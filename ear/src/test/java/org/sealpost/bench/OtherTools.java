package org.sealpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What else encrypts a file: openssl and gpg, each a process of its own, as it is used. */
final class OtherTools implements AutoCloseable {
  private final Path folder;

  OtherTools(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    Files.writeString(folder.resolve("passphrase"), People.PASSWORD);
    var home = Files.createDirectories(gpgHome());
    Files.setPosixFilePermissions(
        home, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    run(
        "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=bench -days 1 -keyout key.pem"
            + " -out certificate.pem");
  }

  private Path gpgHome() {
    return folder.resolve("gpg");
  }

  void openssl(Path mail) throws IOException, InterruptedException {
    run("openssl cms -encrypt -aes-256-gcm -in " + mail + " -out openssl.out certificate.pem");
  }

  void gpg(Path mail) throws IOException, InterruptedException {
    run(
        "gpg --homedir "
            + gpgHome()
            + " --batch --yes --quiet --pinentry-mode loopback --passphrase-file passphrase"
            + " --output gpg.out --symmetric "
            + mail);
  }

  private void run(String command) throws IOException, InterruptedException {
    var log = folder.resolve("tools.log").toFile();
    var process =
        new ProcessBuilder(List.of(command.split(" ")))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed, see " + log);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("gpgconf --homedir " + gpgHome() + " --kill all");
  }
}
