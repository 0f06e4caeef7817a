package io.github.tare.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.yarn.api.records.ApplicationId;

/** What the TaskExecutors of a session tell of their memory while two jobs run on them. */
final class SharedMemory {
  private static final String USED = "Status.Flink.Memory.Managed.Used";
  private static final String TOTAL = "Status.Flink.Memory.Managed.Total";
  private static final String BLOCK_CACHE = ".rocksdb_block-cache-capacity";

  private final FlinkSession session;
  private final ApplicationId id;
  private final Map<String, Long> total = new TreeMap<>();
  private final Map<String, Long> alone = new TreeMap<>();
  private final Map<String, Long> together = new TreeMap<>();
  private final Map<String, Long> blockCaches = new TreeMap<>();
  private final Map<LiveJvm, Long> peaks = new HashMap<>();

  SharedMemory(FlinkSession session, ApplicationId id) {
    this.session = session;
    this.id = id;
  }

  /** Until the streaming job has its state on both TaskExecutors. */
  void watchAlone(String streaming) throws Exception {
    Await.until(
        "RocksDB on both TaskExecutors",
        () -> {
          blockCaches.putAll(session.ofJob(streaming, BLOCK_CACHE));
          note(total, TOTAL);
          note(alone, USED);
          return isTold(blockCaches) && isTold(alone);
        },
        () -> session + ": " + session(streaming) + blockCaches + alone);
  }

  /** Until the batch job has ended, with the streaming job beside it all the time. */
  void watchBoth(String streaming, String batch) throws Exception {
    Await.until(
        "the end of the batch job",
        () -> {
          note(together, USED);
          notePeaks();
          return session.state(batch).equals("FINISHED");
        },
        () -> session(batch));
    assertThat(session.state(streaming)).as("both at once").isEqualTo("RUNNING");
    assertThat(session.hosts(batch))
        .isEqualTo(session.hosts(streaming))
        .isEqualTo(session.taskExecutors().stream().sorted().toList());
  }

  void watchToTheEnd(String streaming) throws Exception {
    Await.until(
        "the end of the streaming job",
        () -> {
          notePeaks();
          return session.state(streaming).equals("FINISHED");
        },
        () -> session(streaming));
  }

  /** Of both; Flink tells 0 before it has looked for the first time. */
  private static boolean isTold(Map<String, Long> metrics) {
    return metrics.size() >= 2 && metrics.values().stream().allMatch(value -> value > 0);
  }

  private String session(String job) {
    try {
      return session.state(job);
    } catch (Exception e) {
      return e.toString();
    }
  }

  /** The most that each TaskExecutor told. */
  private void note(Map<String, Long> most, String metric) throws Exception {
    for (String executor : session.taskExecutors()) {
      session
          .ofTaskExecutor(executor, metric)
          .ifPresent(value -> most.merge(executor, value, Math::max));
    }
  }

  /** The kernel remembers the most that a process ever had in memory. */
  private void notePeaks() throws Exception {
    for (LiveJvm jvm : LiveJvm.of(id).toList()) {
      Files.readAllLines(Path.of("/proc", Long.toString(jvm.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .forEach(peak -> peaks.merge(jvm, peak, Math::max));
    }
  }

  /**
   * Each job has a slot on either TaskExecutor: the streaming job's state backend the whole of its
   * slot's share, and the batch job's sorters what they need of the other, within the pool.
   */
  void isAsPlanned(JsonNode plan) {
    long managed = plan.at("/taskmanager/result/managed").longValue();
    long slot = plan.required("managed").at("/slot/managed").longValue();
    assertThat(total.values()).hasSize(2).containsOnly(managed);
    assertThat(alone.values()).hasSize(2).containsOnly(slot);
    assertThat(together.values()).hasSize(2).allMatch(used -> used > slot && used <= managed);
    assertThat(blockCaches.values())
        .containsOnly(plan.required("managed").at("/rocksdb/blockCache").longValue());
  }

  /** And every process has the planned limits. */
  void staysInItsContainers(JsonNode plan) {
    // Between two stages of the batch job Flink may ask for a TaskExecutor more.
    assertThat(peaks).hasSizeGreaterThanOrEqualTo(3);
    peaks.forEach(
        (jvm, peak) -> {
          String process = jvm.runs("TaskManagerRunner") ? "taskmanager" : "jobmanager";
          JsonNode result = plan.required(process).required("result");
          assertThat(peak)
              .as(process)
              .isPositive()
              .isLessThanOrEqualTo(result.required("totalProcess").longValue());
          for (String planned : List.of(result.required("jvmArgs").textValue().split(" "))) {
            String name = planned.replaceFirst("\\d+$", "");
            assertThat(name + jvm.valueOf(name)).isEqualTo(planned);
          }
        });
  }
}
