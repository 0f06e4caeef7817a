package io.github.tare.benchmark;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * A process with a known need of heap: {@code CollectedHeap LIVE RATE SECONDS OF}. It keeps LIVE
 * MiB alive and makes RATE MiB a second. Of OF arrays one takes the place of the oldest that live,
 * as state does that is updated; with 0, none. It prints what share of its time went into
 * collections, in percent, how many there were, and how many MiB a second it came to make.
 */
public final class CollectedHeap {
  private static final int MIB = 1 << 20;
  private static final int ARRAY = 4096;
  private static final int STEPS_A_SECOND = 100;
  private static final long NANOS = 1_000_000_000;
  private static final double NANOS_OF_A_MILLISECOND = 1e6;
  private static final int HUNDRED = 100;

  private final byte[][] live;
  private final int oneStaysOf;
  private byte[] latest = new byte[0];
  private long made;

  private CollectedHeap(int liveMebibytes, int oneStaysOf) {
    live = new byte[liveMebibytes * (MIB / ARRAY)][ARRAY];
    this.oneStaysOf = oneStaysOf;
  }

  /** Runs it. */
  public static void main(String[] args) {
    CollectedHeap heap = new CollectedHeap(Integer.parseInt(args[0]), Integer.parseInt(args[3]));
    int rate = Integer.parseInt(args[1]);
    int seconds = Integer.parseInt(args[2]);
    // For the collector to find its sizes.
    heap.make(rate, seconds / 2);
    long millis = collectingMillis();
    long count = collections();
    long before = heap.made;
    long start = System.nanoTime();
    heap.make(rate, seconds);
    double taken = (System.nanoTime() - start) / NANOS_OF_A_MILLISECOND;
    System.out.printf(
        "%.2f %d %.0f%n",
        (collectingMillis() - millis) / taken * HUNDRED,
        collections() - count,
        (heap.made - before) * (double) ARRAY / MIB / taken * NANOS / NANOS_OF_A_MILLISECOND);
  }

  private void make(int mebibytesASecond, int seconds) {
    long next = System.nanoTime();
    for (int step = 0; step < seconds * STEPS_A_SECOND; step++) {
      for (long bytes = 0; bytes < mebibytesASecond * (long) MIB / STEPS_A_SECOND; bytes += ARRAY) {
        make();
      }
      next += NANOS / STEPS_A_SECOND;
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private void make() {
    latest = new byte[ARRAY];
    made++;
    if (oneStaysOf > 0 && made % oneStaysOf == 0) {
      live[(int) (made / oneStaysOf % live.length)] = latest;
    }
  }

  private static long collectingMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
