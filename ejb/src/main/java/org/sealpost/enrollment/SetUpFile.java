package org.sealpost.enrollment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
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
      fill(link);
      LOG.log(
          Level.WARNING,
          "Nobody operates this service yet. The link that makes the first operator is in {0}; it"
              + " is good for 24 hours, and once. A new one is made at the next start.",
          path());
    } catch (FileAlreadyExistsException anotherNodeWasFirst) {
      LOG.log(Level.INFO, "Another node has just left its set-up link in {0}", path());
    } catch (IOException refused) {
      LOG.log(Level.ERROR, "The set-up link cannot be written to " + path(), refused);
    }
  }

  /** Made and written in one, so that nobody else's file of this name is written to. */
  private void fill(String link) throws IOException {
    Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel file = Files.newByteChannel(path(), anew, OwnFiles.attributes())) {
      file.write(ByteBuffer.wrap(link.getBytes(StandardCharsets.UTF_8)));
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
