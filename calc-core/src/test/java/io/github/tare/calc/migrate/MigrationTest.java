package io.github.tare.calc.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanResult;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.unit.MemorySize;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MigrationTest {
  private static final FlinkVersion V2_3 = new FlinkVersion(2, 3);

  @Test
  void a_heap_size_was_the_container() {
    assertThat(becomes("taskmanager.heap.size: 4096m\njobmanager.heap.mb: 1024\n"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "taskmanager.memory.process.size", "4096m",
                "jobmanager.memory.process.size", "1024m"));
  }

  @Test
  void on_a_plain_machine_a_heap_size_was_flinks_memory_or_the_heap() {
    Migration migration =
        migration(
            "taskmanager.heap.size: 4096m\njobmanager.heap.size: 1024m\n", PlanningMode.STANDALONE);

    assertThat(all(migration))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "taskmanager.memory.flink.size", "4096m", "jobmanager.memory.heap.size", "1024m"));
  }

  @Test
  void mebibytes_lose_against_a_size_and_both_against_the_new_key() {
    String both = "taskmanager.heap.size: 4g\ntaskmanager.heap.mb: 1024\n";

    assertThat(becomes(both)).containsOnlyKeys("taskmanager.memory.process.size");
    assertThat(becomes(both + "taskmanager.memory.process.size: 5g\n")).isEmpty();
  }

  @Test
  void the_cut_off_leaves_flink_the_room_that_it_had() {
    String old =
        """
        jobmanager.heap.size: 1024m
        taskmanager.heap.size: 4096m
        containerized.heap-cutoff-ratio: 0.25
        containerized.heap-cutoff-min: 600
        """;

    assertThat(becomes(old))
        .containsEntry("taskmanager.memory.jvm-overhead.min", "640m")
        .containsEntry("taskmanager.memory.jvm-overhead.max", "640m")
        .containsEntry("jobmanager.memory.jvm-overhead.min", "216m")
        .containsEntry("jobmanager.memory.jvm-overhead.max", "216m");
    // Flink 1.9: -Xmx424m, and 3072 MiB for heap, network and managed memory.
    PlanResult.Planned master = planned(old, ProcessKind.JOB_MANAGER);
    PlanResult.Planned worker = planned(old, ProcessKind.TASK_EXECUTOR);
    assertThat(master.plan().size(Pool.HEAP)).isEqualTo(MemorySize.ofMebibytes(424));
    assertThat(worker.plan().totalFlink().size().minus(MemorySize.ofMebibytes(128)))
        .isEqualTo(MemorySize.ofMebibytes(3072));
  }

  @Test
  void a_cut_off_under_its_older_name_counts_too_and_loses_against_the_newer() {
    Migration migration =
        migration(
            """
            taskmanager.heap.size: 4096m
            jobmanager.heap.size: 4096m
            yarn.heap-cutoff-ratio: 0.5
            containerized.heap-cutoff-ratio: 0.25
            yarn.heap-cutoff-min: 1500
            """,
            PlanningMode.CONTAINER);

    // 1500 - 256 - 128
    assertThat(all(migration)).containsEntry("taskmanager.memory.jvm-overhead.min", "1116m");
    assertThat(migration.changes()).hasSize(5);
  }

  @Test
  void a_cut_off_with_nothing_to_take_it_off_goes_with_the_reason() {
    Migration migration = migration("containerized.heap-cutoff-min: 600\n", PlanningMode.CONTAINER);

    assertThat(migration.changes().get(0).becomes()).isEmpty();
    assertThat(migration.changes().get(0).why()).contains("nothing to take it off");
  }

  @Test
  void a_cut_off_that_metaspace_needs_whole_leaves_overhead_its_default() {
    assertThat(
            becomes(
                """
                taskmanager.heap.size: 1g
                jobmanager.heap.size: 1g
                containerized.heap-cutoff-ratio: 0.1
                containerized.heap-cutoff-min: 200
                """))
        .containsOnlyKeys("taskmanager.memory.process.size", "jobmanager.memory.process.size");
  }

  @Test
  void a_managed_fraction_is_counted_as_flink_1_9_did() {
    // 4096 - 1024 - 307.2 = 2764.8; 0.7 of it.
    assertThat(becomes("taskmanager.heap.size: 4096m\ntaskmanager.memory.fraction: 0.7\n"))
        .containsEntry("taskmanager.memory.managed.size", "1935m");
    // 4096 - 1024 - 64 = 3008; half of it.
    assertThat(
            becomes(
                """
                taskmanager.heap.size: 4096m
                taskmanager.memory.fraction: 0.5
                taskmanager.network.numberOfBuffers: 2048
                """))
        .containsEntry("taskmanager.memory.managed.size", "1504m")
        .containsEntry("taskmanager.memory.network.min", "64m")
        .containsEntry("taskmanager.memory.network.max", "64m");
  }

  @Test
  void on_a_plain_machine_there_was_no_cut_off() {
    // 1024 - 102.4 = 921.6; half of it.
    assertThat(
            all(
                migration(
                    """
                    taskmanager.heap.size: 1g
                    taskmanager.memory.fraction: 0.5
                    containerized.heap-cutoff-ratio: 0.25
                    """,
                    PlanningMode.STANDALONE)))
        .containsEntry("taskmanager.memory.managed.size", "460m")
        .hasSize(2);
  }

  @Test
  void a_managed_size_without_a_unit_was_mebibytes() {
    assertThat(becomes("taskmanager.memory.size: 512\ntaskmanager.memory.fraction: 0.5\n"))
        .containsExactlyEntriesOf(Map.of("taskmanager.memory.managed.size", "512m"));
    assertThat(becomes("taskmanager.memory.size: 1gb\n"))
        .containsExactlyEntriesOf(Map.of("taskmanager.memory.managed.size", "1g"));
    assertThat(becomes("taskmanager.memory.size: 0\n")).isEmpty();
  }

  @Test
  void network_memory_has_other_names() {
    assertThat(
            becomes(
                """
                taskmanager.network.memory.min: 64mb
                taskmanager.network.memory.max: 1 gb
                taskmanager.network.memory.fraction: 0.2
                taskmanager.network.numberOfBuffers: 2048
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "taskmanager.memory.network.min", "64mb",
                "taskmanager.memory.network.max", "1 gb",
                "taskmanager.memory.network.fraction", "0.2"));
  }

  @Test
  void what_has_no_successor_is_named_with_the_reason() {
    Migration migration =
        migration(
            """
            taskmanager.memory.preallocate: false
            taskmanager.memory.off-heap: true
            taskmanager.network.memory.floating-buffers-per-gate: 8
            """,
            PlanningMode.CONTAINER);

    assertThat(migration.changes())
        .extracting(KeyChange::why)
        .containsExactly(
            "Managed memory is never preallocated.",
            "Managed memory is always off-heap today.",
            "Flink decides.");
    assertThat(all(migration)).isEmpty();
  }

  @Test
  void what_the_target_still_reads_stays() {
    Options options =
        OldConfigurations.of("taskmanager.network.memory.floating-buffers-per-gate: 8\n");

    assertThat(Migration.of(options, PlanningMode.CONTAINER, new FlinkVersion(1, 20)).changes())
        .isEmpty();
  }

  @Test
  void a_value_that_cannot_be_counted_with_is_a_problem_in_its_place() {
    Migration migration =
        migration(
            """
            taskmanager.heap.mb: lots
            containerized.heap-cutoff-ratio: 1.5
            taskmanager.memory.fraction: most
            taskmanager.network.numberOfBuffers: -1
            jobmanager.heap.size: 512m
            containerized.heap-cutoff-min: 600
            """,
            PlanningMode.CONTAINER);

    assertThat(migration.problems().all())
        .extracting(Problem::code)
        .containsOnly(ProblemCode.VALUE_UNREADABLE, ProblemCode.VALUE_OUT_OF_RANGE);
    assertThat(migration.problems().all())
        .extracting(problem -> problem.places().get(0).key())
        .contains(
            "taskmanager.heap.mb",
            "containerized.heap-cutoff-ratio",
            "taskmanager.memory.fraction",
            "taskmanager.network.numberOfBuffers");
  }

  private static Migration migration(String old, PlanningMode mode) {
    return Migration.of(OldConfigurations.of(old), mode, V2_3);
  }

  private static Map<String, String> becomes(String old) {
    return all(migration(old, PlanningMode.CONTAINER));
  }

  private static Map<String, String> all(Migration migration) {
    Map<String, String> all = new TreeMap<>();
    migration.changes().forEach(change -> all.putAll(change.becomes()));
    return all;
  }

  private static PlanResult.Planned planned(String old, ProcessKind process) {
    Options options = OldConfigurations.of(old);
    Migration migration = Migration.of(options, PlanningMode.CONTAINER, V2_3);
    return new MemoryPlanner(V2_3, PlanningMode.CONTAINER)
        .plan(process, OldConfigurations.migrated(options, migration))
        .fold(
            result -> result,
            rejected -> {
              throw new AssertionError(rejected.problems());
            });
  }
}
