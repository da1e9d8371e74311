package org.sealpost.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sealpost.metrics.Metrics;
import org.sealpost.spool.SpoolFile;

/**
 * Where posted ciphertexts wait on disk: so many at once and no more, since whoever has one genuine
 * envelope may post it as often as they like.
 */
@ApplicationScoped
public class PostedCiphertexts {
  /** 2.2 GiB on disk at most. */
  private static final int AT_ONCE = 32;

  private final Semaphore places;

  /** 32 at once. */
  public PostedCiphertexts() {
    this(AT_ONCE);
  }

  /**
   * @param atOnce how many wait at the same time
   */
  PostedCiphertexts(int atOnce) {
    places = new Semaphore(atOnce);
  }

  @Inject
  void watchedBy(Metrics metrics) {
    metrics.gauge(
        "posted_envelopes_waiting",
        "Posted envelopes on disk, of " + AT_ONCE + " at once",
        () -> AT_ONCE - places.availablePermits());
  }

  /**
   * An empty one; close it to give its place back.
   *
   * @throws PostRefusedException if all places are taken
   */
  Waiting begin(Path folder) throws IOException {
    if (!places.tryAcquire()) {
      throw new PostRefusedException(PostRefusedException.Why.BUSY);
    }
    try {
      return new Waiting(SpoolFile.in(folder, "open-"));
    } catch (IOException | RuntimeException e) {
      places.release();
      throw e;
    }
  }

  /** One ciphertext. */
  final class Waiting implements Closeable {
    private final SpoolFile file;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Waiting(SpoolFile file) {
      this.file = file;
    }

    /** Appends; not to be closed. */
    OutputStream sink() {
      return file.sink();
    }

    /** In bytes. */
    long size() throws IOException {
      return file.size();
    }

    void copyTo(OutputStream out) throws IOException {
      file.copyTo(out);
    }

    @Override
    public void close() throws IOException {
      if (closed.compareAndSet(false, true)) {
        places.release();
        file.close();
      }
    }
  }
}
