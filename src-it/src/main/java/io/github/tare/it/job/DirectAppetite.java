package io.github.tare.it.job;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.MapFunction;

/** Fills the process, takes direct memory, and holds all of it for a while. */
final class DirectAppetite implements MapFunction<Long, String> {
  private static final long serialVersionUID = 1;

  /** So much at once; the rest slowly, so that who looks once a second sees where it goes. */
  private static final int AT_ONCE = 170;

  private static final long BETWEEN_MILLIS = 100;

  /** Many times the embedded NodeManagers' interval between two looks. */
  private static final long HELD_MILLIS = 3000;

  private final int mebibytes;
  private final boolean kept;
  private final Fullness before;

  DirectAppetite(int mebibytes, boolean kept, Fullness before) {
    this.mebibytes = mebibytes;
    this.kept = kept;
    this.before = before;
  }

  @Override
  public String map(Long index) throws IOException, InterruptedException {
    List<Object> other = before.reach();
    long collected = collections();
    List<Object> direct = take();
    collected = collections() - collected;
    TimeUnit.MILLISECONDS.sleep(HELD_MILLIS);
    // Both are alive up to here: the compiler may not take them for unused.
    return collected + " collections, " + other.size() + " + " + direct.size() + " MiB held";
  }

  private List<Object> take() throws IOException, InterruptedException {
    List<Object> buffers = new ArrayList<>();
    for (int taken = 0; taken < mebibytes; taken++) {
      Object buffer = Appetite.DIRECT.bite();
      if (kept) {
        buffers.add(buffer);
      }
      if (taken >= AT_ONCE) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
      }
    }
    return buffers;
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
