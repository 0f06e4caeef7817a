package io.github.tare.it.oracle;

/**
 * Configurations that mean to be valid, in each of the three ways to say how much memory there is;
 * chance lets some miss.
 */
final class ValidBase {
  private static final long MEBIBYTE = 1L << 20;
  private static final long GIBIBYTE = 1L << 30;
  private static final int TIMES = 1 << 10;

  private final Draft draft;

  private ValidBase(Draft draft) {
    this.draft = draft;
  }

  static void write(Draft draft) {
    ValidBase base = new ValidBase(draft);
    switch (draft.process) {
      case TASK_EXECUTOR -> base.taskExecutor();
      case JOB_MANAGER -> base.jobManager();
    }
  }

  private void taskExecutor() {
    switch (draft.random.nextInt(10)) {
      case 0, 1, 2 -> poolsOfTaskExecutor();
      case 3, 4, 5 -> fromFlinkSize();
      case 6 -> bothTotals();
      default -> fromProcessSize();
    }
    cpu();
  }

  private void poolsOfTaskExecutor() {
    smallPools(total());
    long heap = maybeZero(draft.size(1, 8 * GIBIBYTE));
    long managed = maybeZero(draft.size(1, 8 * GIBIBYTE));
    draft.putSize("taskmanager.memory.task.heap.size", heap);
    draft.putSize("taskmanager.memory.managed.size", managed);
    network(8 * GIBIBYTE);
    overhead();
    if (draft.chance(25)) {
      long network = draft.size(64 * MEBIBYTE, 4 * GIBIBYTE);
      draft.putSize("taskmanager.memory.flink.size", heap + managed + network + 256 * MEBIBYTE);
    }
  }

  private void fromFlinkSize() {
    long flink = total();
    draft.putSize("taskmanager.memory.flink.size", flink);
    insideFlink(flink);
    overhead();
  }

  private void fromProcessSize() {
    long process = total() + 512 * MEBIBYTE;
    draft.putSize("taskmanager.memory.process.size", process);
    insideFlink(process - 512 * MEBIBYTE);
    overhead();
  }

  /** Overhead is the rest, and in its range. */
  private void bothTotals() {
    long flink = total();
    long overhead = draft.size(1, 2 * GIBIBYTE);
    draft.putSize("taskmanager.memory.flink.size", flink);
    draft.putSize("taskmanager.memory.process.size", flink + 256 * MEBIBYTE + overhead);
    draft.putSize("taskmanager.memory.jvm-overhead.min", draft.size(0, overhead));
    draft.putSize("taskmanager.memory.jvm-overhead.max", draft.size(overhead, overhead * 2));
    insideFlink(flink);
  }

  private void insideFlink(long flink) {
    smallPools(flink);
    if (draft.chance(20)) {
      draft.putSize("taskmanager.memory.task.heap.size", draft.size(0, flink / 4));
      draft.put("taskmanager.memory.network.min", "0");
    } else if (draft.chance(40)) {
      draft.putSize("taskmanager.memory.managed.size", draft.size(0, flink / 3));
    }
    if (draft.chance(40)) {
      draft.put("taskmanager.memory.managed.fraction", Fractions.below(0.5, draft.random));
    }
    network(flink / 4);
  }

  private void smallPools(long flink) {
    if (flink < GIBIBYTE || draft.chance(20)) {
      draft.putSize("taskmanager.memory.framework.heap.size", draft.size(0, flink / 16));
      draft.putSize("taskmanager.memory.framework.off-heap.size", draft.size(0, flink / 16));
      draft.putSize("taskmanager.memory.network.min", draft.size(0, flink / 16));
    }
    if (draft.chance(30)) {
      draft.putSize("taskmanager.memory.task.off-heap.size", draft.size(0, flink / 16));
    }
  }

  private void network(long largest) {
    if (draft.chance(30)) {
      draft.put("taskmanager.memory.network.fraction", Fractions.below(0.3, draft.random));
    }
    if (draft.chance(25)) {
      long min = draft.size(0, largest / 2);
      draft.putSize("taskmanager.memory.network.min", min);
      draft.putSize("taskmanager.memory.network.max", draft.size(min, largest));
    }
  }

  private void jobManager() {
    switch (draft.random.nextInt(4)) {
      case 0 -> draft.putSize("jobmanager.memory.process.size", total() + 640 * MEBIBYTE);
      case 1 -> draft.putSize("jobmanager.memory.flink.size", total() + 128 * MEBIBYTE);
      case 2 -> draft.putSize("jobmanager.memory.heap.size", maybeZero(total()));
      default -> heapAndFlinkSize();
    }
    overhead();
    if (draft.chance(30)) {
      draft.put(
          "jobmanager.memory.enable-jvm-direct-memory-limit",
          Boolean.toString(draft.random.nextBoolean()));
    }
  }

  private void heapAndFlinkSize() {
    long heap = total();
    long offHeap = draft.size(0, 4 * GIBIBYTE);
    draft.putSize("jobmanager.memory.heap.size", heap);
    draft.putSize("jobmanager.memory.flink.size", heap + offHeap);
    if (draft.chance(50)) {
      draft.putSize("jobmanager.memory.off-heap.size", offHeap);
    }
  }

  private void overhead() {
    if (draft.chance(25)) {
      draft.putSize(draft.key("memory.jvm-metaspace.size"), draft.size(0, 256 * MEBIBYTE));
    }
    if (draft.chance(25)) {
      draft.put(draft.key("memory.jvm-overhead.fraction"), Fractions.below(0.5, draft.random));
    }
    if (draft.chance(20) && draft.get(draft.key("memory.jvm-overhead.min")).isEmpty()) {
      long min = draft.size(0, 256 * MEBIBYTE);
      draft.putSize(draft.key("memory.jvm-overhead.min"), min);
      draft.putSize(draft.key("memory.jvm-overhead.max"), draft.size(min, GIBIBYTE));
    }
  }

  private void cpu() {
    if (draft.chance(30)) {
      draft.put("taskmanager.numberOfTaskSlots", Integer.toString(1 + draft.random.nextInt(64)));
    }
    if (draft.chance(20)) {
      draft.put("taskmanager.cpu.cores", Double.toString(draft.random.nextInt(1, 640) / 10.0));
    }
  }

  /** From a toy to absurd; mostly what people have. */
  private long total() {
    return switch (draft.random.nextInt(10)) {
      case 0 -> draft.size(MEBIBYTE, GIBIBYTE);
      case 1 -> draft.size(64 * GIBIBYTE, TIMES * TIMES * GIBIBYTE);
      default -> draft.size(GIBIBYTE, 64 * GIBIBYTE);
    };
  }

  private long maybeZero(long size) {
    return draft.chance(5) ? 0 : size;
  }
}
