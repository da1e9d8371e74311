package org.sealpost.spool;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** How much more the spool takes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SpoolRoom {
  @Inject private Settings settings;

  /** Whether a file can be made, and {@link Limits#SPOOL_FLOOR_BYTES} are free. */
  public boolean suffices() {
    return suffices(settings.spool(), Limits.SPOOL_FLOOR_BYTES);
  }

  /** In bytes; 0 if the folder is not there. */
  public long freeBytes() {
    return freeBytes(settings.spool());
  }

  static boolean suffices(Path folder, long floor) {
    return freeBytes(folder) >= floor && isWritable(folder);
  }

  private static boolean isWritable(Path folder) {
    try (SpoolFile probe = SpoolFile.in(folder, "probe-")) {
      probe.sink().write(0);
      return true;
    } catch (IOException unusable) {
      return false;
    }
  }

  private static long freeBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException absent) {
      return 0;
    }
  }
}
