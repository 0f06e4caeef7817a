package io.github.tare.it.oracle;

import java.util.List;

/** The options of managed memory and of RocksDB, at random. */
final class ManagedOptions {
  private static final String ROCKSDB = "state.backend.rocksdb.";
  private static final String WEIGHTS = "taskmanager.memory.managed.consumer-weights";
  private static final List<String> BACKENDS =
      List.of("rocksdb", "rocksdb", "RocksDB", "hashmap", "HASHMAP");
  private static final List<String> NAMES =
      List.of("OPERATOR", "STATE_BACKEND", "PYTHON", "DATAPROC", "operator", "OTHER");
  private static final List<String> WEIGHT_VALUES =
      List.of("70", "30", "1", "0", "100", "7", "2147483647", "1073741824", "-1", "1.5", "", "x");
  private static final List<String> RATIOS =
      List.of("0.5", "0.25", "0.1", "0.9", "0.999", "0.3333333333333333", "1e-3", " 0.7 ", "x", "");

  private final Draft draft;

  private ManagedOptions(Draft draft) {
    this.draft = draft;
  }

  static void write(Draft draft) {
    ManagedOptions options = new ManagedOptions(draft);
    draft.put("state.backend.type", draft.pick(BACKENDS));
    options.weights();
    options.rocksDb();
  }

  private void weights() {
    switch (draft.random.nextInt(6)) {
      case 0 -> draft.put(WEIGHTS, inOneValue());
      case 1 -> draft.put(WEIGHTS, "{OPERATOR: %d, PYTHON: %d}".formatted(weight(), weight()));
      case 2 -> inKeysOfTheirOwn();
      default -> {}
    }
  }

  private String inOneValue() {
    StringBuilder value = new StringBuilder("STATE_BACKEND:" + weight());
    for (String name : NAMES) {
      if (!name.equals("STATE_BACKEND") && draft.chance(40)) {
        value.append(',').append(name).append(':').append(anyWeight());
      }
    }
    return value.toString();
  }

  private void inKeysOfTheirOwn() {
    for (String name : NAMES) {
      if (draft.chance(50)) {
        draft.put(WEIGHTS + "." + name, anyWeight());
      }
    }
  }

  private int weight() {
    return 1 + draft.random.nextInt(100);
  }

  private String anyWeight() {
    return draft.chance(80) ? Integer.toString(weight()) : draft.pick(WEIGHT_VALUES);
  }

  private void rocksDb() {
    if (draft.chance(20)) {
      draft.putSize(ROCKSDB + "memory.fixed-per-slot", draft.size(0, 8L << 30));
    }
    if (draft.chance(40)) {
      draft.put(ROCKSDB + "memory.managed", draft.chance(90) ? "false" : "no");
    }
    if (draft.chance(30)) {
      draft.putSize(ROCKSDB + "memory.fixed-per-tm", draft.size(0, 8L << 30));
    }
    if (draft.chance(40)) {
      draft.put(ROCKSDB + "memory.write-buffer-ratio", draft.pick(RATIOS));
    }
    if (draft.chance(20)) {
      draft.put(ROCKSDB + "memory.high-prio-pool-ratio", draft.pick(RATIOS));
    }
    if (draft.chance(30)) {
      draft.putSize(ROCKSDB + "writebuffer.size", draft.size(1, 1L << 30));
    }
  }
}
