package io.github.tare.yarn.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.plan.MemoryPlan;
import io.github.tare.calc.plan.Pool;
import io.github.tare.calc.plan.ProcessKind;
import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemCode;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Severity;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.cluster.ClusterFacts;
import io.github.tare.yarn.preflight.Cleared;
import io.github.tare.yarn.preflight.Clusters;
import io.github.tare.yarn.preflight.Preflight;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerFitTest {
  private static final Proposal AS_PLANNED = Proposals.with();

  @Test
  void by_default_nothing_grows() {
    Cleared cleared = cleared(Clusters.coarse(), AS_PLANNED);

    assertThat(cleared.worker().size().memoryMebibytes()).isEqualTo(1728);
  }

  @Test
  void what_is_cleared_has_grown() {
    Cleared cleared = cleared(Clusters.coarse(), growing("heap"));

    assertThat(cleared.master().size().memoryMebibytes()).isEqualTo(2048);
    assertThat(cleared.worker().size().memoryMebibytes()).isEqualTo(2048);
    assertThat(cleared.candidate().worker().totalProcess().size())
        .isEqualTo(MemorySize.ofMebibytes(2048));
  }

  @ParameterizedTest
  @CsvSource({
    "heap, TASK_EXECUTOR, TASK_HEAP, 320",
    "managed, TASK_EXECUTOR, MANAGED, 320",
    "overhead, TASK_EXECUTOR, JVM_OVERHEAD, 320",
    "overhead, JOB_MANAGER, JVM_OVERHEAD, 448"
  })
  void the_pool_that_was_chosen_grows_and_no_other(
      String choice, ProcessKind process, Pool growing, long mebibytes) {
    MemoryPlan before = plan(AS_PLANNED, process);
    MemoryPlan after = ContainerFit.of(Clusters.coarse(), growing(choice)).fit(before);

    for (Pool pool : process.pools()) {
      assertThat(after.size(pool).minus(before.size(pool)))
          .isEqualTo(MemorySize.ofMebibytes(pool == growing ? mebibytes : 0));
    }
    assertThat(Objects.requireNonNull(after.pools().get(growing)).rule())
        .endsWith("grown by %d MiB to fill its container of 2 GiB".formatted(mebibytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"heap", "managed"})
  void a_heap_leaves_jvm_overhead_what_it_needs_more_outside_it(String choice) {
    MemoryPlan before = plan(AS_PLANNED, ProcessKind.JOB_MANAGER);
    MemoryPlan after = ContainerFit.of(Clusters.coarse(), growing(choice)).fit(before);

    assertThat(after.size(Pool.HEAP).minus(before.size(Pool.HEAP)))
        .isEqualTo(MemorySize.ofMebibytes(447));
    assertThat(after.size(Pool.JVM_OVERHEAD).minus(before.size(Pool.JVM_OVERHEAD)))
        .isEqualTo(MemorySize.ofMebibytes(1));
    assertThat(cleared(Clusters.coarse(), growing(choice)).problems().all())
        .extracting(Problem::code)
        .doesNotContain(ProblemCode.NATIVE_MEMORY_TIGHT);
  }

  @Test
  void what_was_missing_before_is_for_a_warning_to_say_and_the_heap_gets_all() {
    Proposal tight =
        Proposals.with(
            "tare.container.slack", "grow",
            "jobmanager.memory.jvm-overhead.min", "1m",
            "jobmanager.memory.jvm-overhead.max", "1m");
    MemoryPlan before = plan(tight, ProcessKind.JOB_MANAGER);
    MemoryPlan after = ContainerFit.of(Clusters.coarse(), tight).fit(before);

    assertThat(after.size(Pool.HEAP).minus(before.size(Pool.HEAP)))
        .isEqualTo(MemorySize.ofMebibytes(448));
  }

  @Test
  void a_fraction_that_is_not_reached_is_told_of_the_sizes_that_are_asked_for() {
    Proposal proposal =
        Proposals.with(
            "tare.container.slack", "grow",
            "jobmanager.memory.flink.size", "1g",
            "jobmanager.memory.jvm-overhead.fraction", "0.3",
            "taskmanager.memory.flink.size", "1280m",
            "taskmanager.memory.jvm-overhead.fraction", "0.15");
    Golden.check(
        ContainerFitTest.class,
        "fraction-of-grown.txt",
        ProblemText.of(cleared(Clusters.coarse(), proposal).problems()));
  }

  @Test
  void where_the_grant_is_not_known_nothing_grows_and_a_note_says_why() {
    Cleared cleared = cleared(Clusters.reserved(), growing("heap"));

    assertThat(cleared.worker().size().memoryMebibytes()).isEqualTo(1728);
    Golden.check(ContainerFitTest.class, "unknown-growth.txt", ProblemText.of(cleared.problems()));
  }

  @Test
  void what_yarn_refuses_does_not_grow() {
    Proposal tooLarge =
        Proposals.with("taskmanager.memory.process.size", "9g", "tare.container.slack", "grow");

    assertThat(Preflight.against(Clusters.coarse(), tooLarge).problems().all())
        .filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(Problem::code)
        .containsExactly(ProblemCode.CONTAINER_MEMORY_TOO_LARGE);
  }

  private static Proposal growing(String pool) {
    return Proposals.with("tare.container.slack", "grow", "tare.container.slack-pool", pool);
  }

  private static MemoryPlan plan(Proposal proposal, ProcessKind process) {
    Optional<MemoryPlan> plan =
        switch (process) {
          case TASK_EXECUTOR -> proposal.worker();
          case JOB_MANAGER -> proposal.master();
        };
    return plan.orElseThrow();
  }

  private static Cleared cleared(ClusterFacts facts, Proposal proposal) {
    return (Cleared) Preflight.against(facts, proposal);
  }
}
