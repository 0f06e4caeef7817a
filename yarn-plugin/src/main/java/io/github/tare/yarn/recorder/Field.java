package io.github.tare.yarn.recorder;

import java.util.Arrays;
import java.util.List;

/**
 * What one line of the file says, in the order of its columns. Sizes are in KiB, times in ms, all
 * else is counted; what is not known is {@link Sample#UNKNOWN}.
 */
public enum Field {
  /** Of the line: 1, 2, … */
  NUMBER("number"),
  /** When it was written, since 1970. */
  TIME("time"),
  /** 1 in the last line of a process that ends in order, as after SIGTERM; else 0. */
  ENDING("ending"),
  HEAP_USED("heapUsed"),
  HEAP_COMMITTED("heapCommitted"),
  HEAP_MAX("heapMax"),
  /**
   * What the last collection, of whatever part of the heap, left in all of it: no less than what is
   * alive. What each part had after its own last one would be less, for the old may never have been
   * collected.
   */
  HEAP_LEFT("heapLeft"),
  METASPACE_USED("metaspaceUsed"),
  METASPACE_COMMITTED("metaspaceCommitted"),
  METASPACE_MAX("metaspaceMax"),
  CODE_USED("codeUsed"),
  CODE_COMMITTED("codeCommitted"),
  CODE_MAX("codeMax"),
  /** Of {@code ByteBuffer.allocateDirect}; memory taken with Unsafe or malloc is not in it. */
  DIRECT_USED("directUsed"),
  DIRECT_COUNT("directCount"),
  DIRECT_MAX("directMax"),
  MAPPED_USED("mappedUsed"),
  MAPPED_COUNT("mappedCount"),
  /** Of Java, alive. */
  THREADS("threads"),
  CLASSES("classes"),
  /** In physical memory: what YARN's memory check counts. */
  RESIDENT("resident"),
  /** The kernel's own highest of it, so that nothing is missed between two lines. */
  RESIDENT_PEAK("residentPeak"),
  ANONYMOUS("anonymous"),
  FILE("file"),
  SHARED("shared"),
  SWAP("swap"),
  VIRTUAL("virtual"),
  /**
   * What of the resident set is neither heap, metaspace nor direct buffers, at the least: the heap
   * may be committed and not yet touched. Managed memory, RocksDB's, threads, code and files.
   */
  OTHER("other"),
  /**
   * The same, at the most: of the metaspace only what is used is certain to be in memory, or
   * swapped out, and of the heap the most that was ever used.
   */
  OTHER_MOST("otherMost"),
  GC_COUNT("gcCount"),
  GC_MILLIS("gcMillis"),
  CPU_MILLIS("cpuMillis"),
  /** 1 where RocksDB's library is loaded, else 0. */
  ROCKSDB("rocksDb"),
  /** How often, so far, a source gave no answer, for example because the heap was full. */
  MISSED("missed");

  private static final List<Field> ORDER = Arrays.asList(values());

  private final String column;

  Field(String column) {
    this.column = column;
  }

  /** Of its column, from 0. */
  int position() {
    return ORDER.indexOf(this);
  }

  /** Its name in the file, for example {@code heapUsed}. */
  public String column() {
    return column;
  }
}
