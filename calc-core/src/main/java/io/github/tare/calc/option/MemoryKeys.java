package io.github.tare.calc.option;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys about one process's memory: those that a Flink version reads, and those that it reads no
 * more. Source: {@code TaskManagerOptions}, {@code JobManagerOptions} and {@code
 * NettyShuffleEnvironmentOptions} of 1.20 and 2.3.
 */
public final class MemoryKeys {
  private static final Set<String> TASK_EXECUTOR_OTHERS =
      Set.of(
          "taskmanager.memory.framework.off-heap.batch-shuffle.size",
          "taskmanager.memory.managed.consumer-weights",
          "taskmanager.memory.min-segment-size",
          "taskmanager.network.memory.buffer-debloat.enabled",
          "taskmanager.network.memory.buffer-debloat.period",
          "taskmanager.network.memory.buffer-debloat.samples",
          "taskmanager.network.memory.buffer-debloat.target",
          "taskmanager.network.memory.buffer-debloat.threshold-percentages",
          "taskmanager.network.memory.buffers-request-timeout",
          "taskmanager.network.memory.exclusive-buffers-request-timeout-ms",
          "taskmanager.network.memory.read-buffer.required-per-gate.max");
  private static final int MISTAKES = 2;
  private static final String CONTAINER = "containerized.";
  private static final String WEIGHTS = "taskmanager.memory.managed.consumer-weights.";

  private final String process;
  private final FlinkVersion version;
  private final Set<String> known;

  /** What keys about memory begin with, the present ones first. */
  private final List<String> beginnings;

  /** The known keys with the present beginning, and the length of the shortest. */
  private final List<String> present;

  private final int shortest;

  private MemoryKeys(String process, FlinkVersion version, Set<String> known) {
    this.process = process;
    this.version = version;
    this.known = known;
    this.beginnings = beginnings(process);
    this.present = known.stream().filter(name -> name.startsWith(beginnings.get(0))).toList();
    this.shortest = present.stream().mapToInt(String::length).min().orElse(0);
  }

  private static List<String> beginnings(String process) {
    List<String> beginnings = new ArrayList<>();
    beginnings.add(process + ".memory.");
    beginnings.add(process + ".heap.");
    beginnings.add(process + ".network.memory.");
    beginnings.add(process + ".network.numberofbuffers");
    if (process.equals("taskmanager")) {
      beginnings.add(CONTAINER + "heap-cutoff");
    }
    return List.copyOf(beginnings);
  }

  /** Those of a TaskExecutor. */
  public static MemoryKeys ofTaskExecutor(FlinkVersion version) {
    Set<String> known = spellings(new TaskExecutorOptions(version).all());
    known.addAll(TASK_EXECUTOR_OTHERS);
    if (version.isAtLeast(2, 0)) {
      known.add("taskmanager.memory.starting-segment-size");
    } else {
      known.addAll(RemovedKey.networkTuningOf1x());
    }
    return new MemoryKeys("taskmanager", version, known);
  }

  /** Those of a JobManager. */
  public static MemoryKeys ofJobManager(FlinkVersion version) {
    return new MemoryKeys("jobmanager", version, spellings(new JobManagerOptions(version).all()));
  }

  /** Every key that this version reads, in alphabetical order. */
  public Set<String> known() {
    return new TreeSet<>(known);
  }

  /** Whether a key begins like one of these, or nearly is one: no other needs a closer look. */
  public boolean isAboutMemory(String key) {
    return isOurs(key) || isMisspelt(key);
  }

  /** What became of a key that this version does not read any more. */
  public Optional<RemovedKey> removed(String key) {
    return RemovedKey.find(key).filter(old -> isOurs(key) && !known.contains(key));
  }

  /** Whether the key looks like one of these and is none. */
  public boolean isUnknown(String key) {
    return !known.contains(key)
        && !key.startsWith(WEIGHTS)
        && RemovedKey.find(key).isEmpty()
        && isAboutMemory(key);
  }

  private boolean isOurs(String key) {
    if (begins(process, key) || begins(CONTAINER, key)) {
      for (String beginning : beginnings) {
        if (begins(beginning, key)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean begins(String beginning, String key) {
    return key.regionMatches(true, 0, beginning, 0, beginning.length());
  }

  /** One or two letters away from a key about memory. */
  private boolean isMisspelt(String key) {
    return key.length() >= shortest - MISTAKES
        && NearestName.canBeginWithin(MISTAKES, beginnings.get(0), key)
        && present.stream().anyMatch(name -> NearestName.isWithin(MISTAKES, name, key));
  }

  private static Set<String> spellings(List<OptionKey<?>> options) {
    Set<String> spellings = new HashSet<>();
    for (OptionKey<?> option : options) {
      spellings.add(option.name());
      spellings.addAll(option.aliases());
    }
    return spellings;
  }

  /** For example {@code taskmanager of Flink 2.3}. */
  @Override
  public String toString() {
    return process + " of Flink " + version;
  }
}
