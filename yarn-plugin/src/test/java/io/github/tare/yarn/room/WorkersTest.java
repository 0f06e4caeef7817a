package io.github.tare.yarn.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.calc.origin.Origin;
import io.github.tare.calc.origin.Sourced;
import io.github.tare.yarn.proposal.Proposal;
import io.github.tare.yarn.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {
  private static final String PARALLELISM = "parallelism.default";
  private static final String SLOTS = "taskmanager.numberOfTaskSlots";

  @Test
  void a_job_of_which_nothing_is_said_asks_for_one() {
    assertThat(workers())
        .isEqualTo(new Workers(new Sourced<>(1, new Origin.BuiltIn("Flink")), 1, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "5,2,3", "6,2,3", "7,2,4", "2147483647,1,2147483647", "-1,4,1"})
  void the_parallelism_over_the_slots_is_rounded_up(
      String parallelism, String slots, int expected) {
    Workers workers = workers(PARALLELISM, parallelism, SLOTS, slots);
    assertThat(workers.asked()).isEqualTo(expected);
    assertThat(workers.tooFew()).isFalse();
  }

  @Test
  void a_worker_without_slots_counts_as_one_of_one() {
    assertThat(workers(PARALLELISM, "3", SLOTS, "0", "taskmanager.cpu.cores", "1").asked())
        .isEqualTo(3);
  }

  @Test
  void redundant_ones_come_on_top() {
    Workers workers =
        workers(PARALLELISM, "5", SLOTS, "2", "slotmanager.redundant-taskmanager-num", "2");
    assertThat(workers.needed()).isEqualTo(3);
    assertThat(workers.asked()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "slotmanager.number-of-slots.min,9,5",
    "slotmanager.min-total-resource.cpu,8.5,5",
    "slotmanager.min-total-resource.memory,2g,2",
    "slotmanager.number-of-slots.min,1,1"
  })
  void flink_may_keep_more_than_the_job_needs(String key, String least, int expected) {
    assertThat(workers(SLOTS, "2", key, least).asked()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "slotmanager.number-of-slots.max,7,3",
    "slotmanager.max-total-resource.cpu,4,2",
    "slotmanager.max-total-resource.memory,2g,2",
    "slotmanager.number-of-slots.max,1,0"
  })
  void flink_may_have_fewer_than_the_job_needs(String key, String most, int expected) {
    Workers workers = workers(PARALLELISM, "10", SLOTS, "2", key, most);
    assertThat(workers.needed()).isEqualTo(5);
    assertThat(workers.asked()).isEqualTo(expected);
    assertThat(workers.tooFew()).isTrue();
  }

  @Test
  void cores_that_are_set_count_instead_of_those_of_the_slots() {
    Workers workers =
        workers(
            PARALLELISM,
            "10",
            "slotmanager.number-of-slots.max",
            "3",
            "slotmanager.max-total-resource.cpu",
            "20",
            "slotmanager.max-total-resource.memory",
            "1t");
    assertThat(workers.asked()).isEqualTo(10);
  }

  private static Workers workers(String... keysAndValues) {
    Proposal proposal = Proposals.with(keysAndValues);
    return Workers.of(proposal.yarn().scale(), proposal.worker().orElseThrow());
  }
}
