package io.github.tare.yarn.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.problem.Problem;
import io.github.tare.calc.problem.ProblemText;
import io.github.tare.calc.problem.Remedy;
import io.github.tare.yarn.Golden;
import io.github.tare.yarn.proposal.Proposals;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusedMemoryCheckTest {
  @Test
  void the_nearest_sizes_above_and_below_at_which_nothing_is_lost_are_named() {
    Golden.check(
        UnusedMemoryCheckTest.class,
        "490-memory-unused.txt",
        ProblemText.of(Preflight.against(Clusters.coarse(), Proposals.with()).problems()));
  }

  @Test
  void a_container_that_is_granted_as_it_is_asked_for_is_not_worth_a_word() {
    assertThat(
            found("jobmanager.memory.process.size", "1g", "taskmanager.memory.process.size", "2g"))
        .isEmpty();
  }

  @Test
  void less_than_a_mebibyte_is_not_worth_a_word_either() {
    assertThat(
            found(
                "jobmanager.memory.process.size", "1g",
                "taskmanager.memory.process.size", "2147483647b"))
        .isEmpty();
  }

  @Test
  void a_size_that_cannot_be_planned_is_not_suggested() {
    List<Problem> found =
        found(
            "jobmanager.memory.process.size", "1g",
            "taskmanager.memory.task.off-heap.size", "300m");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).remedies())
        .containsExactly(Remedy.set("taskmanager.memory.process.size", "2g"));
  }

  @Test
  void where_no_single_size_helps_growing_does() {
    List<Problem> found =
        found(
            "jobmanager.memory.process.size", "1g",
            "taskmanager.memory.process.size", "",
            "taskmanager.memory.flink.size", "1280m",
            "taskmanager.memory.jvm-overhead.max", "192m");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).hint()).isEqualTo("Nothing is lost with -Dtare.container.slack=grow.");
  }

  @Test
  void where_the_grant_is_not_known_nothing_is_said_of_it() {
    assertThat(Preflight.against(Clusters.reserved(), Proposals.with()).problems().all()).isEmpty();
  }

  private static List<Problem> found(String... keysAndValues) {
    return Preflight.against(Clusters.coarse(), Proposals.with(keysAndValues)).problems().all();
  }
}
