package io.github.tare.it.job;

import java.io.IOException;
import java.io.Serializable;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How full the parts of a process are that the JVM does not fill by itself.
 *
 * @param metaspace in MiB; 0 leaves it as it is
 * @param nativeMemory in MiB, all that is neither heap, metaspace nor direct memory; 0 as before
 */
record Fullness(int metaspace, int nativeMemory) implements Serializable {
  private static final int MIB = 1 << 20;
  private static final int PAGE = 4096;

  /** Takes what is missing; native memory as Flink's managed memory is, uncounted by the JVM. */
  List<Object> reach() throws IOException {
    while (LeakedClasses.committedBytes() < (long) metaspace * MIB) {
      LeakedClasses.add();
    }
    List<Object> taken = new ArrayList<>();
    while (nativeBytes() < (long) nativeMemory * MIB) {
      taken.add(Appetite.NATIVE.bite());
    }
    return taken;
  }

  private static long nativeBytes() throws IOException {
    return residentBytes()
        - Runtime.getRuntime().totalMemory()
        - LeakedClasses.committedBytes()
        - directBytes();
  }

  private static long residentBytes() throws IOException {
    String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
    return Long.parseLong(pages[1]) * PAGE;
  }

  private static long directBytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }
}
