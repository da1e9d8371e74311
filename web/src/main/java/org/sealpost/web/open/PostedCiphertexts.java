package org.sealpost.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where posted ciphertexts wait on disk: so many at once and no more, since whoever has one genuine
 * envelope may post it as often as they like.
 */
@ApplicationScoped
public class PostedCiphertexts {
  /** 2.2 GiB on disk at most. */
  private static final int AT_ONCE = 32;

  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

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
      Path path = folder.resolve("open-" + UUID.randomUUID() + ".c");
      return new Waiting(FileChannel.open(path, OPTIONS, ownerOnly()));
    } catch (IOException | RuntimeException e) {
      places.release();
      throw e;
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * One ciphertext. Where the system can, its file's name is gone as soon as it is open, so that
   * not even a crash leaves it behind.
   */
  final class Waiting implements Closeable {
    private final FileChannel file;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Waiting(FileChannel file) {
      this.file = file;
    }

    /** Appends; not to be closed. */
    OutputStream sink() {
      return Channels.newOutputStream(file);
    }

    /** In bytes. */
    long size() throws IOException {
      return file.size();
    }

    void copyTo(OutputStream out) throws IOException {
      file.position(0);
      Channels.newInputStream(file).transferTo(out);
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
