package io.github.tare.calc.managed;

import io.github.tare.calc.unit.MemorySize;

/**
 * How RocksDB splits one budget. The block cache counts everything; the write buffers have their
 * own limit within it, and may go past that by half before RocksDB flushes, so Flink leaves room
 * for the half: with budget T and write-buffer ratio r the cache has (3 - r) T / 3 and the write
 * buffers 2 T r / 3. Source: {@code RocksDBMemoryControllerUtils}; ForSt does the same.
 *
 * @param total the budget
 * @param writeBufferRatio above 0 and below 1
 * @param highPriorityRatio the part of the cache for indexes and filters
 */
public record RocksDbBudget(MemorySize total, double writeBufferRatio, double highPriorityRatio) {
  private static final long ARENA_ALIGNMENT = 4096;
  private static final int ARENA_BLOCKS = 8;

  public RocksDbBudget {
    if (!isRatio(writeBufferRatio)) {
      throw new IllegalArgumentException("not above 0 and below 1: " + writeBufferRatio);
    }
  }

  /** Whether Flink's own setters would take it: above 0 and below 1. */
  static boolean isRatio(double ratio) {
    return ratio > 0 && ratio < 1;
  }

  /**
   * Whether Flink refuses two ratios together, because write buffers and high-priority blocks would
   * fill the cache. Source: {@code RocksDBMemoryConfiguration.validate}.
   */
  public static boolean conflict(double writeBufferRatio, double highPriorityRatio) {
    return 2 * writeBufferRatio / (3 - writeBufferRatio) + highPriorityRatio >= 1.0;
  }

  /** The capacity of the block cache, which the write buffers count against too. */
  public MemorySize blockCache() {
    return MemorySize.ofBytes((long) ((3 - writeBufferRatio) * total.bytes() / 3));
  }

  /** The capacity of the write buffer manager. */
  public MemorySize writeBuffers() {
    return MemorySize.ofBytes((long) (2.0 * total.bytes() * writeBufferRatio / 3));
  }

  /** From where on RocksDB flushes what is being written: 7/8 of the write buffers. */
  public MemorySize flushLimit() {
    long bytes = writeBuffers().bytes();
    return MemorySize.ofBytes(bytes / 8 * 7 + bytes % 8 * 7 / 8);
  }

  /** What RocksDB takes at a time for a write buffer of this size: an eighth, in whole 4 KiB. */
  public static MemorySize arenaBlock(MemorySize writeBuffer) {
    long eighth = writeBuffer.bytes() / ARENA_BLOCKS;
    long blocks = eighth / ARENA_ALIGNMENT + (eighth % ARENA_ALIGNMENT == 0 ? 0 : 1);
    return MemorySize.ofBytes(blocks * ARENA_ALIGNMENT);
  }

  /**
   * Whether RocksDB would flush all the time: the first block of a write buffer is already past the
   * limit. Source: {@code RocksDBOperationUtils.sanityCheckArenaBlockSize}.
   *
   * @param writeBuffer the size of one write buffer
   */
  public boolean flushesAllTheTime(MemorySize writeBuffer) {
    return arenaBlock(writeBuffer).compareTo(flushLimit()) > 0;
  }

  /** The largest write buffer of which a block stays within the limit; 0 where none does. */
  MemorySize largestWriteBuffer() {
    long blocks = flushLimit().bytes() / ARENA_ALIGNMENT;
    return MemorySize.ofBytes(blocks * ARENA_ALIGNMENT * ARENA_BLOCKS);
  }

  /** The same ratios with another budget. */
  RocksDbBudget withTotal(MemorySize other) {
    return new RocksDbBudget(other, writeBufferRatio, highPriorityRatio);
  }
}
