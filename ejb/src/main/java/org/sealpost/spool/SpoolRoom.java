package org.sealpost.spool;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealpost.metrics.Metrics;
import org.sealpost.settings.Limits;
import org.sealpost.settings.Settings;

/** How much more the spool takes. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SpoolRoom {
  @EJB private Settings settings;
  @EJB private Metrics metrics;

  @PostConstruct
  void watch() {
    metrics.gauge("spool_free_bytes", "Room in the spool", this::freeBytes);
  }

  /** Whether a file can be made, and {@link Limits#SPOOL_FLOOR_BYTES} are free. */
  public boolean suffices() {
    return suffices(settings.spool(), Limits.SPOOL_FLOOR_BYTES);
  }

  private long freeBytes() {
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

  /** 0 if the folder is not there. */
  private static long freeBytes(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException absent) {
      return 0;
    }
  }
}
