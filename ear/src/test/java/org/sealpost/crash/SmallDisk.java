package org.sealpost.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system of its own in memory, which can be made full. Needs the right to mount. */
final class SmallDisk implements AutoCloseable {
  private static final String ROOMY = "2g";
  private static final long PAGE = 4096;

  private final Path folder;
  private final boolean mounted;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /** Mounts it; without the right to do so the folder is left as it is. */
  static SmallDisk at(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    release(folder);
    var size = "size=" + ROOMY + ",mode=755";
    return new SmallDisk(
        folder, run("mount", "-t", "tmpfs", "-o", size, "sealpost", folder.toString()));
  }

  /** Unmounts what a test that was killed has left mounted. */
  static void release(Path folder) {
    run("umount", "--lazy", folder.toString());
  }

  boolean isMounted() {
    return mounted;
  }

  /** Leaves room for so many bytes and no more. */
  void leave(long bytes) {
    try {
      var store = Files.getFileStore(folder);
      var used = store.getTotalSpace() - store.getUnallocatedSpace();
      resize(String.valueOf((used + bytes) / PAGE * PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes room again. */
  void free() {
    resize(ROOMY);
  }

  private void resize(String size) {
    if (!run("mount", "-o", "remount,size=" + size, folder.toString())) {
      throw new IllegalStateException("cannot resize " + folder);
    }
  }

  private static boolean run(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (mounted) {
      release(folder);
    }
  }
}
