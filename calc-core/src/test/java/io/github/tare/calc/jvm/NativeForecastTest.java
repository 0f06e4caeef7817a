package io.github.tare.calc.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.ManagedMemoryPlanner;
import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.option.FlinkVersion;
import io.github.tare.calc.option.Options;
import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.PlanningMode;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.unit.MemorySizeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NativeForecastTest {
  private static final FlinkVersion VERSION = new FlinkVersion(2, 3);

  @Test
  void the_default_task_executor_fits_with_every_term_shown() {
    NativeForecast forecast = taskExecutor();
    assertThat(text(forecast))
        .isEqualTo(
            """
            thread stacks 9.5 MiB of 76 MiB: 76 threads (64 + 12 a slot) x 1/8 of a stack of 1 MiB
            code cache 48 MiB of 240 MiB: compiled code of a usual job
            garbage collector 58.48 MiB: G1: 38 MiB + 4 % of a heap of 512 MiB
            malloc arenas 16 MiB of 256 MiB: 4 (Hadoop's MALLOC_ARENA_MAX) x 4 MiB that lie idle
            JVM itself 24 MiB: its libraries, symbols and shared classes
            155.98 MiB of 192 MiB
            """);
    assertThat(forecast.fits()).isTrue();
    assertThat(forecast.problem()).isEmpty();
  }

  @Test
  void the_default_job_manager_fits() {
    NativeForecast forecast =
        of(ProcessKind.JOB_MANAGER, List.of("jobmanager.memory.process.size", "1600m"));
    assertThat(text(forecast)).startsWith("thread stacks 8 MiB of 64 MiB: 64 threads x 1/8");
    assertThat(forecast.fits()).isTrue();
  }

  @Test
  void more_slots_have_more_threads() {
    assertThat(text(taskExecutor("taskmanager.numberOfTaskSlots", "8")))
        .startsWith("thread stacks 20 MiB of 160 MiB: 160 threads");
  }

  @Test
  void a_larger_stack_counts_for_every_thread_and_may_not_fit() {
    NativeForecast forecast = taskExecutor("env.java.opts.all", "-Xss8m");
    assertThat(ProblemText.of(forecast.problem().orElseThrow()))
        .isEqualTo(
            """
            WARNING TARE-315 The TaskExecutor is reckoned to need 222.48 MiB (233287188 bytes) outside its pools, and its JVM overhead is 192 MiB (201326592 bytes): thread stacks 76 MiB + code cache 48 MiB + garbage collector 58.48 MiB + malloc arenas 16 MiB + JVM itself 24 MiB. That is 30.48 MiB (31960596 bytes) more than its container of 1.688 GiB (1811939328 bytes) has, and YARN may kill it.
              taskmanager.memory.jvm-overhead.min  Flink's default
              Set taskmanager.memory.jvm-overhead.min: 223m and taskmanager.memory.jvm-overhead.max: 223m, or more.
            """);
  }

  @Test
  void the_longer_name_of_the_stack_counts_in_kibibytes() {
    assertThat(text(taskExecutor("env.java.opts.all", "-XX:ThreadStackSize=2048")))
        .startsWith(
            "thread stacks 19 MiB of 152 MiB: 76 threads (64 + 12 a slot) x 1/8 of a stack of 2 MiB");
  }

  @Test
  void an_overhead_that_two_totals_leave_has_no_key_of_its_own() {
    NativeForecast forecast =
        taskExecutor(
            "env.java.opts.all", "-Xss8m",
            "taskmanager.memory.flink.size", "1280m");
    assertThat(ProblemText.of(forecast.problem().orElseThrow()))
        .endsWith(
            "kill it.\n  Raise taskmanager.memory.process.size: 223m are to be left for the overhead.\n");
  }

  @Test
  void what_the_hint_says_makes_it_fit() {
    assertThat(
            taskExecutor(
                    "env.java.opts.all", "-Xss8m",
                    "taskmanager.memory.jvm-overhead.min", "223m",
                    "taskmanager.memory.jvm-overhead.max", "223m")
                .fits())
        .isTrue();
  }

  @Test
  void each_collector_has_its_own_share_of_the_heap_that_is_in_force() {
    assertThat(text(taskExecutor("env.java.opts.all", "-XX:+UseSerialGC")))
        .contains("garbage collector 5.12 MiB: Serial: 0 bytes + 1 % of a heap of 512 MiB");
    assertThat(text(taskExecutor("env.java.opts.all", "-XX:+UseParallelGC -Xmx2g")))
        .contains("Parallel: 10 MiB + 4 % of a heap of 2 GiB");
    assertThat(text(taskExecutor("env.java.opts.all", "-XX:+UseZGC")))
        .contains("garbage collector 66 MiB: ZGC: 66 MiB\n");
  }

  @Test
  void the_code_cache_is_never_more_than_what_is_reserved() {
    assertThat(text(taskExecutor("env.java.opts.all", "-XX:ReservedCodeCacheSize=32m")))
        .contains("code cache 32 MiB of 32 MiB");
    assertThat(text(taskExecutor("env.java.opts.all", "-XX:ReservedCodeCacheSize=400m")))
        .contains("code cache 48 MiB of 400 MiB");
  }

  @Test
  void the_environment_of_the_process_says_how_many_arenas() {
    assertThat(text(taskExecutor("containerized.taskmanager.env.MALLOC_ARENA_MAX", "32")))
        .contains(
            "malloc arenas 128 MiB of 2 GiB: 32 (containerized.taskmanager.env.MALLOC_ARENA_MAX) x 4 MiB");
    assertThat(text(taskExecutor("containerized.master.env.MALLOC_ARENA_MAX", "32")))
        .contains("malloc arenas 16 MiB");
    assertThat(text(taskExecutor("containerized.taskmanager.env.MALLOC_ARENA_MAX", "many")))
        .contains("malloc arenas 16 MiB");
  }

  @Test
  void rocksdb_on_managed_memory_takes_nothing_else() {
    assertThat(text(taskExecutor("state.backend.type", "rocksdb"))).doesNotContain("RocksDB");
  }

  @Test
  void unbounded_rocksdb_first_uses_the_managed_memory_that_it_leaves() {
    assertThat(
            text(
                taskExecutor(
                    "state.backend.type", "rocksdb",
                    "state.backend.rocksdb.memory.managed", "false")))
        .contains(
            "RocksDB 0 bytes: 136 MiB with one state a slot, what the unused managed memory of 512 MiB does not hold");
  }

  @Test
  void unbounded_rocksdb_without_managed_memory_does_not_fit() {
    NativeForecast forecast =
        taskExecutor(
            "state.backend.type", "rocksdb",
            "state.backend.rocksdb.memory.managed", "false",
            "taskmanager.memory.managed.size", "0");
    assertThat(text(forecast)).contains("RocksDB 136 MiB: 136 MiB with one state a slot");
    assertThat(forecast.problem()).isPresent();
  }

  @Test
  void a_budget_of_rocksdbs_own_counts_for_each_slot() {
    assertThat(
            text(
                taskExecutor(
                    "state.backend.type", "rocksdb",
                    "state.backend.rocksdb.memory.fixed-per-slot", "400m",
                    "taskmanager.numberOfTaskSlots", "2")))
        .contains("RocksDB 288 MiB of 800 MiB: 800 MiB by its own limit");
  }

  private static NativeForecast taskExecutor(String... more) {
    List<String> all = new ArrayList<>(List.of("taskmanager.memory.process.size", "1728m"));
    all.addAll(List.of(more));
    return of(ProcessKind.TASK_EXECUTOR, all);
  }

  private static NativeForecast of(ProcessKind process, List<String> keysAndValues) {
    Options options = Plans.options(keysAndValues.toArray(String[]::new));
    MemoryPlan plan = Plans.plan(process, options);
    Optional<RocksDbMemory> rocksDb =
        new ManagedMemoryPlanner(VERSION, PlanningMode.CONTAINER, Optional.empty())
            .share(plan, options)
            .value()
            .flatMap(ManagedMemory::rocksDb);
    return NativeForecast.of(VERSION, options, plan, rocksDb);
  }

  private static String text(NativeForecast forecast) {
    return forecast.uses().stream().map(NativeForecastTest::line).collect(Collectors.joining())
        + MemorySizeText.rounded(forecast.usual())
        + " of "
        + MemorySizeText.rounded(forecast.room())
        + "\n";
  }

  private static String line(NativeUse use) {
    return "%s %s%s: %s\n"
        .formatted(
            use.name(),
            MemorySizeText.rounded(use.usual()),
            use.most().map(most -> " of " + MemorySizeText.rounded(most)).orElse(""),
            use.arithmetic());
  }
}
