package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.MemoryPlanner;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectMemoryLimitTest {
  private static final String LIMIT = "-XX:MaxDirectMemorySize=";
  private static final String POLICY = "tare.memory.direct-limit";

  /** The worked example of FLIP-49's discussion: 1 GB is 200 MB of direct memory and 800 MB. */
  private static final List<String> EXAMPLE =
      List.of(
          "taskmanager.memory.process.size", "1000m",
          "taskmanager.memory.framework.off-heap.size", "64m",
          "taskmanager.memory.task.off-heap.size", "72m",
          "taskmanager.memory.network.max", "64m",
          "taskmanager.memory.managed.size", "128m",
          "taskmanager.memory.jvm-metaspace.size", "128m");

  private static final long MIB = 1 << 20;

  @Test
  void the_default_is_flinks_200_of_1000_mebibytes() {
    assertThat(JvmArguments.of(example()))
        .containsExactly(
            "-Xmx" + 352 * MIB,
            "-Xms" + 352 * MIB,
            LIMIT + 200 * MIB,
            "-XX:MaxMetaspaceSize=" + 128 * MIB);
    assertThat(example(POLICY, "flink").directLimit().orElseThrow().value())
        .isEqualTo(example().directLimit().orElseThrow().value());
  }

  @Test
  void overhead_adds_the_jvm_overhead_and_changes_nothing_else() {
    assertThat(JvmArguments.of(example(POLICY, "overhead")))
        .containsExactly(
            "-Xmx" + 352 * MIB,
            "-Xms" + 352 * MIB,
            LIMIT + 392 * MIB,
            "-XX:MaxMetaspaceSize=" + 128 * MIB);
  }

  @Test
  void unlimited_is_one_tebibyte_and_changes_nothing_else() {
    assertThat(JvmArguments.of(example(POLICY, "unlimited")))
        .containsExactly(
            "-Xmx" + 352 * MIB,
            "-Xms" + 352 * MIB,
            LIMIT + 1099511627776L,
            "-XX:MaxMetaspaceSize=" + 128 * MIB);
  }

  @Test
  void unlimited_is_never_below_what_the_container_holds() {
    MemoryPlan plan =
        Plans.taskExecutor("taskmanager.memory.process.size", "3t", POLICY, "unlimited");
    assertThat(JvmArguments.of(plan)).contains(LIMIT + 3298534883328L);
  }

  @Test
  void each_policy_says_which_pools_it_sums_and_who_chose_it() {
    assertThat(why(example()))
        .isEqualTo(
            "framework off-heap 64 MiB + task off-heap 72 MiB + network 64 MiB [tare.memory.direct-limit, Tare's default]");
    assertThat(why(example(POLICY, "Overhead")))
        .isEqualTo(
            "framework off-heap 64 MiB + task off-heap 72 MiB + network 64 MiB + JVM overhead 192 MiB [tare.memory.direct-limit, conf/config.yaml:7]");
    assertThat(why(example(POLICY, "UNLIMITED")))
        .isEqualTo("no limit but the container [tare.memory.direct-limit, conf/config.yaml:7]");
  }

  @Test
  void a_job_manager_follows_the_policy_where_it_has_a_limit() {
    assertThat(JvmArguments.of(jobManager(POLICY, "overhead"))).contains(LIMIT + 320 * MIB);
    assertThat(JvmArguments.of(jobManager(POLICY, "unlimited"))).contains(LIMIT + 1099511627776L);
    assertThat(JvmArguments.of(jobManager(POLICY, "flink"))).contains(LIMIT + 128 * MIB);
  }

  @Test
  void a_job_manager_without_a_limit_gets_none_by_any_policy() {
    MemoryPlan plan =
        Plans.jobManager("jobmanager.memory.process.size", "1600m", POLICY, "unlimited");
    assertThat(DirectMemoryLimit.of(plan)).isEmpty();
    assertThat(DirectMemoryLimit.remark(plan)).isEmpty();
  }

  @Test
  void flinks_policy_needs_no_remark() {
    assertThat(DirectMemoryLimit.remark(example())).isEmpty();
  }

  @Test
  void overhead_is_a_note_that_native_memory_shares_it() {
    assertThat(remark(example(POLICY, "overhead")))
        .isEqualTo(
            """
            NOTE TARE-304 Direct memory of the TaskExecutor may grow to 392 MiB (411041792 bytes), the JVM overhead of 192 MiB (201326592 bytes) included. Thread stacks, code cache, garbage collector and native libraries share that overhead: together they can fill the container before the limit is reached.
              tare.memory.direct-limit = overhead  conf/config.yaml:7
            """);
  }

  @Test
  void unlimited_is_a_warning_that_only_yarn_stops_it() {
    assertThat(remark(example(POLICY, "unlimited")))
        .isEqualTo(
            """
            WARNING TARE-305 Nothing but YARN limits direct memory of the TaskExecutor: what goes past the 1000 MiB (1048576000 bytes) of its container ends in a kill, not in an OutOfMemoryError that says where it came from. The plan leaves it 200 MiB (209715200 bytes).
              tare.memory.direct-limit = unlimited  conf/config.yaml:7
              Set tare.memory.direct-limit: flink, and raise taskmanager.memory.task.off-heap.size if direct memory runs out.
            """);
  }

  @Test
  void another_policy_is_refused_for_either_process_with_the_three_that_exist() {
    for (ProcessKind process : ProcessKind.values()) {
      String prefix = process.keyPrefix();
      String text =
          ProblemText.of(
              new MemoryPlanner(new FlinkVersion(2, 3), PlanningMode.CONTAINER)
                  .plan(
                      process, Plans.options(prefix + ".memory.process.size", "2g", POLICY, "none"))
                  .problems());
      assertThat(text)
          .startsWith("ERROR TARE-108")
          .contains("tare.memory.direct-limit = none  conf/config.yaml:2")
          .contains(
              "Write one of flink, overhead, unlimited, or remove tare.memory.direct-limit (its default is flink).");
    }
  }

  private static MemoryPlan example(String... more) {
    List<String> all = new ArrayList<>(EXAMPLE);
    all.addAll(List.of(more));
    return Plans.taskExecutor(all.toArray(String[]::new));
  }

  private static MemoryPlan jobManager(String... more) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("jobmanager.memory.process.size", "1600m"));
    all.addAll(List.of("jobmanager.memory.enable-jvm-direct-memory-limit", "true"));
    all.addAll(List.of(more));
    return Plans.jobManager(all.toArray(String[]::new));
  }

  private static String why(MemoryPlan plan) {
    JvmArgument limit = DirectMemoryLimit.of(plan).orElseThrow();
    return "%s [%s, %s]".formatted(limit.rule(), limit.key(), limit.origin().describe());
  }

  private static String remark(MemoryPlan plan) {
    Problem problem = DirectMemoryLimit.remark(plan).orElseThrow();
    return ProblemText.of(problem);
  }
}
