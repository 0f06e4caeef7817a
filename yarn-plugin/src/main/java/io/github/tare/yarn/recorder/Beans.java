package io.github.tare.yarn.recorder;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The JVM's own counters, through its management beans. */
final class Beans {
  private final MemoryPools pools = new MemoryPools(ManagementFactory.getMemoryPoolMXBeans());
  private final BufferPoolMXBean[] buffers =
      ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).toArray(new BufferPoolMXBean[0]);
  private final GarbageCollectorMXBean[] collectors =
      ManagementFactory.getGarbageCollectorMXBeans().toArray(new GarbageCollectorMXBean[0]);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
  private final HotSpot hotSpot = HotSpot.find();

  void read(Sample sample) {
    pools.read(sample);
    buffers(sample);
    collections(sample);
    sample.set(Field.THREADS, threads.getThreadCount());
    sample.set(Field.CLASSES, classes.getLoadedClassCount());
    hotSpot.read(sample);
  }

  private void buffers(Sample sample) {
    for (BufferPoolMXBean pool : buffers) {
      if (pool.getName().equals("direct")) {
        sample.setBytes(Field.DIRECT_USED, pool.getMemoryUsed());
        sample.set(Field.DIRECT_COUNT, pool.getCount());
      } else if (pool.getName().equals("mapped")) {
        sample.setBytes(Field.MAPPED_USED, pool.getMemoryUsed());
        sample.set(Field.MAPPED_COUNT, pool.getCount());
      }
    }
  }

  private void collections(Sample sample) {
    long count = 0;
    long millis = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      count += Math.max(0, collector.getCollectionCount());
      millis += Math.max(0, collector.getCollectionTime());
    }
    sample.set(Field.GC_COUNT, count);
    sample.set(Field.GC_MILLIS, millis);
  }
}
