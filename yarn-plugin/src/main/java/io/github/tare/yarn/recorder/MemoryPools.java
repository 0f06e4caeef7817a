package io.github.tare.yarn.recorder;

import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;

/** The JVM's memory pools, sorted once. A {@link MemoryUsage} for each is all that it allocates. */
final class MemoryPools {
  private final List<MemoryPoolMXBean> metaspace = new ArrayList<>();
  private final List<MemoryPoolMXBean> code = new ArrayList<>();

  MemoryPools(List<MemoryPoolMXBean> pools) {
    for (MemoryPoolMXBean pool : pools) {
      if (pool.getName().equals("Metaspace")) {
        // The compressed class space is a part of it, and a pool besides.
        metaspace.add(pool);
      } else if (pool.getName().startsWith("Code")) {
        code.add(pool);
      }
    }
  }

  void read(Sample sample) {
    sum(metaspace, sample, Field.METASPACE_USED, Field.METASPACE_COMMITTED, Field.METASPACE_MAX);
    sum(code, sample, Field.CODE_USED, Field.CODE_COMMITTED, Field.CODE_MAX);
  }

  /** A JVM has one code cache or three. */
  private static void sum(
      List<MemoryPoolMXBean> pools, Sample sample, Field used, Field committed, Field max) {
    long usedBytes = 0;
    long committedBytes = 0;
    long maxBytes = 0;
    for (int i = 0; i < pools.size(); i++) {
      MemoryUsage usage = pools.get(i).getUsage();
      usedBytes += usage.getUsed();
      committedBytes += usage.getCommitted();
      maxBytes += usage.getMax();
    }
    sample.setBytes(used, usedBytes);
    sample.setBytes(committed, committedBytes);
    sample.setBytes(max, maxBytes);
  }
}
