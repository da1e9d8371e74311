package org.sealpost.bench;

import com.sun.tools.attach.VirtualMachine;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.sealpost.bench.report.Figure;
import org.sealpost.client.LargeMail;

/**
 * What a sealing holds in memory: the heap that is in use right after a full collection, again and
 * again while a mail of 50 MB is sealed, above what it was before.
 */
record HeapGrowth(Scene scene, Path folder) {

  /** Leaves the sealing some of the machine. */
  private static final long PAUSE_NANOS = 150_000_000;

  List<Figure> run() throws Exception {
    var mail = folder.resolve("mail-50M.eml");
    Files.write(mail, LargeMail.of(50 * LargeMail.MIB - LargeMail.MIB));
    var machine = VirtualMachine.attach(String.valueOf(scene.process().pid()));
    try (var connector =
        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
      var memory =
          ManagementFactory.newPlatformMXBeanProxy(
              connector.getMBeanServerConnection(),
              ManagementFactory.MEMORY_MXBEAN_NAME,
              MemoryMXBean.class);
      return List.of(
          Figure.of("heap-50M", "Heap held while sealing 50 MB", "MiB", growth(memory, mail)));
    } finally {
      machine.detach();
    }
  }

  private double growth(MemoryMXBean memory, Path mail) throws Exception {
    var own = new OwnSealing(scene, folder);
    own.api(mail);
    var before = Math.min(live(memory), live(memory));
    var most = before;
    for (var i = 0; i < 3; i++) {
      var sealing = CompletableFuture.runAsync(() -> seal(own, mail));
      while (!sealing.isDone()) {
        most = Math.max(most, live(memory));
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      sealing.join();
    }
    return (most - before) / (double) LargeMail.MIB;
  }

  private static void seal(OwnSealing own, Path mail) {
    try {
      own.api(mail);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long live(MemoryMXBean memory) {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
