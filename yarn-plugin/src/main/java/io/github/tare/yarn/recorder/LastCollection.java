package io.github.tare.yarn.recorder;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was in the heap when its last collection ended. A JVM is asked only after a collection,
 * since its answer is allocated.
 */
final class LastCollection {
  private final Set<String> heap;
  private final List<GarbageCollectorMXBean> collectors = new ArrayList<>();
  private long collections;
  private long end = Sample.UNKNOWN;
  private long left = Sample.UNKNOWN;

  LastCollection() {
    this.heap = heapPools();
    for (GarbageCollectorMXBean collector :
        ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class)) {
      if (emptiesTheYoung(collector)) {
        collectors.add(collector);
      }
    }
  }

  private static Set<String> heapPools() {
    Set<String> names = new HashSet<>();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        names.add(pool.getName());
      }
    }
    return names;
  }

  /** When one of the old alone ends, the young is full of garbage. */
  private boolean emptiesTheYoung(GarbageCollectorMXBean collector) {
    for (String pool : collector.getMemoryPoolNames()) {
      if (pool.contains("Eden")) {
        return true;
      }
    }
    return heap.size() == 1;
  }

  void read(Sample sample) {
    long count = 0;
    for (int i = 0; i < collectors.size(); i++) {
      count += collectors.get(i).getCollectionCount();
    }
    if (count != collections) {
      ask();
      collections = count;
    }
    sample.setBytes(Field.HEAP_LEFT, left);
  }

  private void ask() {
    for (int i = 0; i < collectors.size(); i++) {
      GcInfo info = collectors.get(i).getLastGcInfo();
      if (info != null && info.getEndTime() >= end) {
        end = info.getEndTime();
        left = inHeap(info.getMemoryUsageAfterGc());
      }
    }
  }

  private long inHeap(Map<String, MemoryUsage> pools) {
    long used = 0;
    for (Map.Entry<String, MemoryUsage> pool : pools.entrySet()) {
      used += heap.contains(pool.getKey()) ? pool.getValue().getUsed() : 0;
    }
    return used;
  }
}
