package io.github.tare.calc.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A key that Flink once read.
 *
 * @param key the key
 * @param since the first version without it
 * @param replacement the key to use instead; empty where there is none
 * @param remark what the new key means, or why none is needed; a whole sentence
 */
public record RemovedKey(
    String key, FlinkVersion since, Optional<String> replacement, String remark) {
  private static final FlinkVersion FLIP_49 = new FlinkVersion(1, 10);
  private static final FlinkVersion FLIP_116 = new FlinkVersion(1, 11);
  private static final FlinkVersion NEXT_MAJOR = new FlinkVersion(2, 0);
  private static final Set<String> NETWORK_TUNING =
      Set.of(
          "taskmanager.network.memory.buffers-per-channel",
          "taskmanager.network.memory.floating-buffers-per-gate",
          "taskmanager.network.memory.max-buffers-per-channel",
          "taskmanager.network.memory.max-overdraft-buffers-per-gate");
  private static final Map<String, RemovedKey> ALL =
      all().stream().collect(Collectors.toUnmodifiableMap(RemovedKey::key, Function.identity()));

  static Optional<RemovedKey> find(String key) {
    return Optional.ofNullable(ALL.get(key));
  }

  static Set<String> networkTuningOf1x() {
    return NETWORK_TUNING;
  }

  private static List<RemovedKey> all() {
    List<RemovedKey> all = new ArrayList<>(heaps());
    all.addAll(pools());
    NETWORK_TUNING.forEach(
        key -> all.add(new RemovedKey(key, NEXT_MAJOR, Optional.empty(), "Flink decides.")));
    return List.copyOf(all);
  }

  private static List<RemovedKey> heaps() {
    String meaning = "In a container it meant the whole process.";
    return List.of(
        replaced("taskmanager.heap.size", NEXT_MAJOR, "taskmanager.memory.process.size", meaning),
        replaced("taskmanager.heap.mb", NEXT_MAJOR, "taskmanager.memory.process.size", meaning),
        replaced("jobmanager.heap.size", NEXT_MAJOR, "jobmanager.memory.process.size", meaning),
        replaced("jobmanager.heap.mb", NEXT_MAJOR, "jobmanager.memory.process.size", meaning),
        replaced(
            "containerized.heap-cutoff-ratio",
            FLIP_116,
            "taskmanager.memory.jvm-overhead.fraction",
            "Its replacement is a share of the whole process."),
        replaced(
            "containerized.heap-cutoff-min",
            FLIP_116,
            "taskmanager.memory.jvm-overhead.min",
            "Its replacement does not cover metaspace."));
  }

  private static List<RemovedKey> pools() {
    return List.of(
        replaced(
            "taskmanager.memory.fraction",
            FLIP_49,
            "taskmanager.memory.managed.fraction",
            "Its replacement is a share of total Flink memory, not of the heap."),
        replaced(
            "taskmanager.network.numberOfBuffers",
            NEXT_MAJOR,
            "taskmanager.memory.network.max",
            "Its replacement is a size, not a number of buffers."),
        new RemovedKey(
            "taskmanager.memory.off-heap",
            FLIP_49,
            Optional.empty(),
            "Managed memory is always off-heap."),
        new RemovedKey(
            "taskmanager.memory.preallocate",
            FLIP_49,
            Optional.empty(),
            "Managed memory is never preallocated."));
  }

  private static RemovedKey replaced(
      String key, FlinkVersion since, String replacement, String remark) {
    return new RemovedKey(key, since, Optional.of(replacement), remark);
  }
}
