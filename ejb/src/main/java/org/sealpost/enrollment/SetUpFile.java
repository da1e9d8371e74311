package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealpost.access.RandomSecret;
import org.sealpost.settings.OwnFiles;
import org.sealpost.settings.Settings;

/** The file with the set-up link, beside the key store; only the server's user can read it. */
@ApplicationScoped
class SetUpFile {
  private static final Logger LOG = System.getLogger(SetUpFile.class.getName());

  @EJB private Settings settings;

  void write(RandomSecret token) {
    String link = settings.origin() + "/security/set-up?t=" + token.exposeText() + "\n";
    try {
      Files.deleteIfExists(path());
      Files.createFile(path(), OwnFiles.attributes());
      Files.write(path(), link.getBytes(StandardCharsets.UTF_8));
      LOG.log(
          Level.WARNING,
          "Nobody operates this service yet. The link that makes the first operator is in {0}; it"
              + " is good for 24 hours, and once. A new one is made at the next start.",
          path());
    } catch (IOException refused) {
      LOG.log(Level.ERROR, "The set-up link cannot be written to " + path(), refused);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException refused) {
      LOG.log(Level.WARNING, "The used set-up link cannot be removed: {0}", path());
    }
  }

  private Path path() {
    return settings.keyStore().resolveSibling("set-up-link");
  }
}
